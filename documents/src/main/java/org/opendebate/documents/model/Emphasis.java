package org.opendebate.documents.model;

/** How a run of text stands out. A run is never both superscript and subscript. */
public enum Emphasis {
    BOLD,
    ITALIC,
    UNDERLINE,
    STRIKE,
    SUPERSCRIPT,
    SUBSCRIPT
}
