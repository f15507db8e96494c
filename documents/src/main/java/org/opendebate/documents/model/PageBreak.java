package org.opendebate.documents.model;

/**
 * Where the author began a new page. A mark: a compilation has pages of its own, so what is published shows it as the new
 * line that it also is when text stands on both of its sides.
 */
public record PageBreak() implements Inline {}
