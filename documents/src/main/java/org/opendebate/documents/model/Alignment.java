package org.opendebate.documents.model;

/**
 * Where the lines of a block stand when its author set them apart. Lines from the start, ragged or justified, are not set
 * apart: how they end is for the form to say in which the text is published.
 */
public enum Alignment {
    CENTER,
    END
}
