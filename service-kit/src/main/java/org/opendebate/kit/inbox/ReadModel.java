package org.opendebate.kit.inbox;

/**
 * A consumer that keeps rows of what it is told, which follow from the events alone: they can be thrown away and made
 * anew from the topic. What else an event sets going is apart from it, and is not repeated then.
 *
 * @param <T> as {@link EventConsumer}
 */
public interface ReadModel<T> extends EventConsumer<T> {
    /** Throws away what {@link #learn} wrote, of all aggregates. */
    void forget();

    /** Writes what the event says. */
    void learn(EventHeader header, T state);

    /** Writes what {@link #learn} left to be written, and keeps none of it in memory: between many that are learned in one go. */
    default void settle() {}

    /** What an event sets going beside the rows: once, when it happens, never when the rows are made anew. */
    default void follow(EventHeader header, T state) {}

    /** Whether the rows tell of former events too, so that the last one of each aggregate is not enough. */
    default boolean needsEveryEvent() {
        return false;
    }

    @Override
    default void apply(EventHeader header, T state) {
        learn(header, state);
        follow(header, state);
    }
}
