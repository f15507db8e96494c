package org.opendebate.local.component;

/**
 * Where the parts of a radosgw listen.
 *
 * @param s3 its S3 API
 * @param osd the first of the {@value #OSD_PORTS} of the storage daemon
 */
public record RadosPorts(int s3, int mon, int osd) {

    /** For clients, for other daemons, and two for heartbeats. */
    static final int OSD_PORTS = 4;
}
