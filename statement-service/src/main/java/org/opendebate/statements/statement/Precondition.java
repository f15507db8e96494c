package org.opendebate.statements.statement;

/** What a caller asks of the statement that it changes. */
@FunctionalInterface
public interface Precondition {
    /** Refuses if the statement's revision is not the one that the caller saw. */
    void check(long revision);
}
