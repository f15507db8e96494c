package org.opendebate.local.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.opendebate.local.component.ComponentFailed;
import org.opendebate.local.component.Restartable;
import org.opendebate.local.stack.Layout;
import org.opendebate.local.stack.Port;
import org.opendebate.local.stack.ServiceName;
import org.opendebate.local.stack.Stack;
import org.opendebate.local.stack.Store;
import org.opendebate.local.stack.Wiring;

/** Does a fault to the stack, and undoes it. */
final class Injection {

    private static final Duration AWAY = Duration.ofSeconds(30);
    private static final Duration CUT = Duration.ofSeconds(20);
    private static final Duration FULL = Duration.ofSeconds(15);
    private static final Duration CLOCK = Duration.ofSeconds(20);
    private static final int STARTS = 3;

    private final Stack stack;
    private final Map<ServiceName, TcpProxy> proxies = new EnumMap<>(ServiceName.class);
    private final SmallDisk disk;

    /**
     * @param disk of the object store; null where none could be mounted
     */
    Injection(Stack stack, Map<ServiceName, TcpProxy> proxies, SmallDisk disk) {
        this.stack = stack;
        this.proxies.putAll(proxies);
        this.disk = disk;
    }

    /** What has to stand before the first submission. */
    Prepared prepare(Fault fault, long seed) {
        return switch (fault) {
            case EVENTS_TWICE -> doubled(new EventDoubler(stack.kafkaBootstrap(), seed));
            case REPLICAS -> seconds();
            default -> Prepared.NOTHING;
        };
    }

    /**
     * Returns when the fault is over and what was taken away is back.
     *
     * @return what shows that it hit where no client notices; may be empty
     */
    String hit(Fault fault) {
        switch (fault) {
            case KILL_GATEWAY -> killed(stack.service(ServiceName.GATEWAY));
            case KILL_MEETING -> killed(stack.service(ServiceName.MEETING));
            case KILL_STATEMENT -> killed(stack.service(ServiceName.STATEMENT));
            case KILL_COMPILATION -> killed(stack.service(ServiceName.COMPILATION));
            case KILL_POSTGRES -> killed(stack.postgres());
            case KILL_KAFKA -> {
                stack.kafka().kill();
                return withBacklog(Duration.ofSeconds(3), stack.kafka());
            }
            case KILL_STORE -> killed(stack.storage());
            case STOP_POSTGRES -> away(stack.postgres());
            case STOP_KAFKA -> {
                stack.kafka().stop();
                return withBacklog(AWAY, stack.kafka());
            }
            case STOP_STORE -> away(stack.storage());
            case STORE_FULL -> full();
            case CUT -> cut(proxies.get(ServiceName.STATEMENT));
            case EVENTS_TWICE -> {}
            case CLOCK_AHEAD -> clock("+5m");
            case CLOCK_BEHIND -> clock("-5m");
            case REPLICAS -> {
                for (ServiceName name : ServiceName.values()) {
                    killed(stack.service(name));
                }
            }
        }
        return "";
    }

    /** The broker is gone: what was told meanwhile waits in the outbox. */
    private String withBacklog(Duration away, Restartable broker) {
        pause(away);
        String waiting;
        try (Connection database = stack.database(ServiceName.STATEMENT);
                ResultSet row =
                        database.createStatement().executeQuery("select count(*) from outbox where sent_at is null")) {
            row.next();
            waiting = ", " + row.getLong(1) + " events waited";
        } catch (SQLException e) {
            throw new IllegalStateException("the outbox cannot be looked at", e);
        }
        supervised(broker::start, broker);
        return waiting;
    }

    /** Something that stands during a round. */
    interface Prepared extends AutoCloseable {
        Prepared NOTHING = () -> {};

        /** More gateways that clients can use. */
        default List<String> moreGateways() {
            return List.of();
        }

        /** Asked at the end: what shows that it had an effect; may be empty. */
        default String seen() {
            return "";
        }

        @Override
        void close();
    }

    private static Prepared doubled(EventDoubler doubler) {
        return new Prepared() {
            @Override
            public String seen() {
                return ", " + doubler.copied() + " events copied";
            }

            @Override
            public void close() {
                doubler.close();
            }
        };
    }

    private Prepared seconds() {
        for (ServiceName name : ServiceName.values()) {
            stack.startSecond(name);
        }
        proxies.forEach((name, proxy) -> proxy.to(List.of(port(name.name()), port("SECOND_" + name.name()))));
        return new Prepared() {
            @Override
            public List<String> moreGateways() {
                return List.of(stack.layout().url(Port.SECOND_GATEWAY));
            }

            @Override
            public void close() {
                proxies.forEach((name, proxy) -> proxy.to(List.of(port(name.name()))));
                for (ServiceName name : ServiceName.values()) {
                    stack.stopSecond(name);
                }
            }
        };
    }

    private int port(String name) {
        return stack.layout().port(Port.valueOf(name));
    }

    private static void killed(Restartable part) {
        part.kill();
        supervised(part::start, part);
    }

    private static void away(Restartable part) {
        part.stop();
        pause(AWAY);
        supervised(part::start, part);
    }

    /** What ends while it starts, because what it needs does not answer yet, is started again, as whoever supervises it does. */
    private static void supervised(Runnable first, Restartable part) {
        Runnable start = first;
        for (int left = STARTS; ; left--) {
            try {
                start.run();
                return;
            } catch (ComponentFailed ended) {
                if (left == 1) {
                    throw ended;
                }
                start = part::start;
            }
        }
    }

    private static void cut(TcpProxy proxy) {
        proxy.cut();
        pause(CUT);
        proxy.heal();
    }

    private void full() {
        disk.fill();
        pause(FULL);
        disk.empty();
    }

    private void clock(String offset) {
        restartedUnder(FalseClock.variables(offset));
        pause(CLOCK);
        restartedUnder(Map.of());
    }

    private void restartedUnder(Map<String, String> variables) {
        supervised(() -> stack.restartUnder(ServiceName.STATEMENT, variables), stack.service(ServiceName.STATEMENT));
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The proxies that a stack needs which is wired through them. */
    static Map<ServiceName, TcpProxy> proxies(Layout layout) {
        Map<ServiceName, TcpProxy> proxies = new EnumMap<>(ServiceName.class);
        for (ServiceName name : List.of(ServiceName.MEETING, ServiceName.STATEMENT, ServiceName.COMPILATION)) {
            proxies.put(
                    name,
                    TcpProxy.start(layout.port(Wiring.PROXIED.door(name)), layout.port(Wiring.DIRECT.door(name))));
        }
        return proxies;
    }

    /** What cannot be done on this machine or with this store, each with what it needs. */
    static Map<Fault, String> impossible(Layout layout) {
        Map<Fault, String> impossible = new EnumMap<>(Fault.class);
        if (!SmallDisk.isPossible()) {
            impossible.put(Fault.STORE_FULL, "needs root, who may mount a small disk");
        }
        if (layout.store() != Store.S3PROXY) {
            impossible.put(Fault.STORE_FULL, "needs the store s3proxy, which keeps its objects as files");
        }
        if (!FalseClock.isPossible()) {
            impossible.put(Fault.CLOCK_AHEAD, FalseClock.NEEDS);
            impossible.put(Fault.CLOCK_BEHIND, FalseClock.NEEDS);
        }
        return impossible;
    }
}
