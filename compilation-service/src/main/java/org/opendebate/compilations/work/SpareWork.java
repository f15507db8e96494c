package org.opendebate.compilations.work;

/** What the one worker that renders does when nothing that is sealed waits: so never two documents are made at a time. */
public interface SpareWork {

    /** There is something to do: fired in the transaction, heard after its commit. */
    record Wanted() {}

    /** Does one piece of work; false if there was none. */
    boolean step();
}
