package org.opendebate.local.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.opendebate.local.component.ComponentFailed;
import org.opendebate.local.component.ObjectStorage;
import org.opendebate.local.component.RadosGateway;
import org.opendebate.local.component.RadosPorts;
import org.opendebate.local.component.S3Proxy;
import org.opendebate.local.component.StoreAccount;

/** The object stores that a stack can have; a data folder keeps the one that it was made with. */
public enum Store {
    /** Needs nothing but Java: one account for all, no versions, no retention. */
    S3PROXY("s3", Port.S3),
    /** Needs Debian's packages: an account for each service, versions, retention. */
    RADOSGW(
            "rados",
            Port.S3,
            Port.CEPH_MON,
            Port.CEPH_OSD,
            Port.CEPH_OSD_CLUSTER,
            Port.CEPH_OSD_HEARTBEAT,
            Port.CEPH_OSD_CLUSTER_HEARTBEAT);

    private final String folder;
    private final List<Port> ports;

    Store(String folder, Port... ports) {
        this.folder = folder;
        this.ports = List.of(ports);
    }

    List<Port> ports() {
        return ports;
    }

    /** In the stack's data folder. */
    Path folder(Path data) {
        return data.resolve(folder);
    }

    /** As OPENDEBATE_STORE names it. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException that names the stores there are */
    static Store ofWire(String name) {
        return Arrays.stream(values())
                .filter(store -> store.wire().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("OPENDEBATE_STORE must be "
                        + Arrays.stream(values()).map(Store::wire).collect(Collectors.joining(" or ")) + ", not "
                        + name));
    }

    /** The one that has the objects of a stack's data folder. */
    public static Store of(Path data) {
        return Arrays.stream(values())
                .filter(store -> Files.exists(store.folder(data)))
                .findFirst()
                .orElse(S3PROXY);
    }

    /** The account of a service at the store of a data folder, which another program may have started. */
    public StoreAccount account(Path data, ServiceName service) {
        return switch (this) {
            case S3PROXY -> S3Proxy.accountOf(folder(data));
            case RADOSGW -> RadosGateway.accountOf(folder(data), service.wire());
        };
    }

    /**
     * Starts it, with the buckets of all services.
     *
     * @throws ComponentFailed where another store has the objects of that folder
     */
    public ObjectStorage start(Layout layout) {
        for (Store other : values()) {
            if (other != this && Files.exists(other.folder(layout.data()))) {
                throw new ComponentFailed("the objects of " + layout.data() + " are in the store " + other.wire()
                        + "; start it with OPENDEBATE_STORE=" + other.wire());
            }
        }
        ObjectStorage storage = switch (this) {
            case S3PROXY -> S3Proxy.start(folder(layout.data()), layout.port(Port.S3));
            case RADOSGW ->
                RadosGateway.start(
                        folder(layout.data()),
                        new RadosPorts(layout.port(Port.S3), layout.port(Port.CEPH_MON), layout.port(Port.CEPH_OSD)));
        };
        for (ServiceName service : ServiceName.values()) {
            service.bucket().ifPresent(bucket -> storage.createBucket(bucket, service.wire(), readers(service)));
        }
        return storage;
    }

    /** compilation-service copies statements, and papers of announcements. */
    private static List<String> readers(ServiceName owner) {
        return switch (owner) {
            case STATEMENT, MEETING -> List.of(ServiceName.COMPILATION.wire());
            case COMPILATION, GATEWAY -> List.of();
        };
    }
}
