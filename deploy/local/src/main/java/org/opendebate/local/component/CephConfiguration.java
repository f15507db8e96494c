package org.opendebate.local.component;

import java.nio.file.Path;

/** The ceph.conf of the cluster of one. */
final class CephConfiguration {

    private CephConfiguration() {}

    /**
     * Everything in one folder and on the loopback address; no log file, pid file or socket of Ceph's own, since
     * {@link ChildProcess} sees to that. The caches are small, and what Ceph tells of its ordinary work is left out.
     */
    static String of(Path folder, String fsid, RadosPorts ports) {
        return """
                [global]
                fsid = %2$s
                mon_initial_members = a
                mon_host = v1:127.0.0.1:%3$d
                public_addr = 127.0.0.1
                cluster_addr = 127.0.0.1
                ms_bind_msgr2 = false
                ms_bind_port_min = %4$d
                ms_bind_port_max = %5$d
                auth_cluster_required = none
                auth_service_required = none
                auth_client_required = none
                osd_pool_default_size = 1
                osd_pool_default_min_size = 1
                osd_pool_default_pg_num = 4
                osd_pool_default_pgp_num = 4
                osd_pool_default_pg_autoscale_mode = off
                mon_allow_pool_size_one = true
                osd_crush_chooseleaf_type = 0
                # otherwise the daemon asks the monitor at its start, which may not know it yet, and ends
                osd_class_update_on_start = false
                osd_crush_update_on_start = false
                # a file that takes the room of what is in it
                bluestore_block_size = 8589934592
                bluestore_cache_autotune = false
                bluestore_cache_size = 67108864
                mon_data = %1$s/mon
                osd_data = %1$s/osd
                rgw_data = %1$s/rgw
                keyring = %1$s/keyring
                run_dir = %1$s
                pid_file =
                admin_socket =
                log_file =
                log_to_stderr = true
                debug_bdev = 0
                debug_bluefs = 0
                debug_bluestore = 0
                debug_freelist = 0
                debug_mon = 0
                debug_osd = 0
                debug_paxos = 0
                debug_rgw = 0
                debug_rocksdb = 0
                [client.rgw.a]
                rgw_frontends = beast endpoint=127.0.0.1:%6$d
                rgw_thread_pool_size = 64
                rgw_relaxed_region_enforcement = true
                """.formatted(
                        folder, fsid, ports.mon(), ports.osd(), ports.osd() + RadosPorts.OSD_PORTS - 1, ports.s3());
    }
}
