package org.opendebate.contracts;

/** Names of the Kafka topics. Each carries the full state of one kind of aggregate. */
public final class Topics {
    /** Meetings; key: meeting id. Owner: meeting-service. */
    public static final String MEETING = "debates.meeting.v1";

    /**
     * Delegations, Council membership and organs; key: delegation code, {@code council-YYYY} or {@code organ-CODE}.
     * Owner: meeting-service.
     */
    public static final String REGISTER = "debates.register.v1";

    /** Statements; key: statement id. Owner: statement-service. */
    public static final String STATEMENT = "debates.statement.v1";

    /** Seals; key: meeting id. Owner: statement-service. Every event is kept: a further seal does not tell of former ones. */
    public static final String SEAL = "debates.seal.v1";

    /** Compilations, and letters that announced meetings; key: meeting id, {@code letter-ID}. Owner: compilation-service. */
    public static final String COMPILATION = "debates.compilation.v1";

    private Topics() {}
}
