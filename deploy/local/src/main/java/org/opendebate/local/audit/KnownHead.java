package org.opendebate.local.audit;

/**
 * The end that a chain had once, as somebody outside kept it.
 *
 * @param by who kept it, named where the chain does not hold it any more
 */
public record KnownHead(String service, long position, String hash, String by) {}
