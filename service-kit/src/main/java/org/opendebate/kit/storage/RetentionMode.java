package org.opendebate.kit.storage;

/** How strictly the store keeps an object from deletion until its time is over. */
public enum RetentionMode {
    /** Not at all: the store cannot, or shall not. */
    NONE,
    /** But for whoever has a right of its own to do it all the same. */
    GOVERNANCE,
    /** From everybody. */
    COMPLIANCE
}
