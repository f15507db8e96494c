package org.opendebate.documents.model;

/** A new line within the same paragraph. */
public record LineBreak() implements Inline {}
