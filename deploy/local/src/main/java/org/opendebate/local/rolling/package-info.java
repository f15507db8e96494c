/**
 * A rolling restart under load: two replicas of each service behind HAProxy, restarted one after the other while clients submit
 * and read, and the proof that none of them noticed.
 */
package org.opendebate.local.rolling;
