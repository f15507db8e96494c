package org.opendebate.kit.inbox;

/**
 * What a service does with the events of one channel. A channel of this name is configured as an incoming one; its
 * {@code @Incoming} method returns {@link Inbox#apply}.
 *
 * @param <T> the fields that are needed of an event; others are ignored
 */
public interface EventConsumer<T> {
    /** The channel's name; the position of each aggregate is kept under it. */
    String channel();

    Class<T> body();

    /** Run at most once per event, inside the transaction; must not call a broker, a store or HTTP. */
    void apply(EventHeader header, T state);
}
