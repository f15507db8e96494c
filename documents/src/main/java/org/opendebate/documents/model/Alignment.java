package org.opendebate.documents.model;

/** How the lines of a block stand; start and end follow the direction of the block. */
public enum Alignment {
    START,
    CENTER,
    END,
    JUSTIFY
}
