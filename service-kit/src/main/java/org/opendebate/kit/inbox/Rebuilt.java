package org.opendebate.kit.inbox;

import java.time.Duration;

/**
 * A read model that was made anew.
 *
 * @param events how many were on the topic
 * @param aggregates of how many different ones
 * @param took from the first look at the topic to the commit
 */
public record Rebuilt(String readModel, String topic, int events, int aggregates, Duration took) {}
