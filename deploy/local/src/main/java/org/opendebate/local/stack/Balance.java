package org.opendebate.local.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.opendebate.local.component.HaProxy;

/** HAProxy before two replicas of each service: before the gateways by request, before the others by connection. */
final class Balance {

    static final String NAME = "haproxy";

    private Balance() {}

    static void start(Layout layout, Wiring wiring) {
        List<HaProxy.Door> doors = new ArrayList<>();
        for (ServiceName name : ServiceName.values()) {
            boolean isGateway = name == ServiceName.GATEWAY;
            doors.add(new HaProxy.Door(
                    name.wire(),
                    isGateway ? HaProxy.Mode.HTTP : HaProxy.Mode.TCP,
                    layout.port(isGateway ? Port.BALANCER : wiring.door(name)),
                    Stream.of(Instance.first(name), Instance.second(name))
                            .map(replica ->
                                    new HaProxy.Replica(layout.port(replica.port()), layout.port(replica.management())))
                            .toList()));
        }
        HaProxy.start(layout.folder(NAME), doors);
    }
}
