package org.opendebate.kit.audit;

/**
 * The end of a service's audit chain, as somebody keeps it.
 *
 * @param service whose chain it is
 * @param position from 1; 0 for a chain without rows
 * @param hash 64 lower-case hexadecimal digits
 */
public record WitnessedHead(String service, long position, String hash) {}
