package org.opendebate.compilations.holding;

/** An object is held from now on: fired in the transaction. */
public record Held(String sha256) {}
