package org.opendebate.documents.model;

/** The place in the text that a note belongs to; the note stands here, as it does in Akoma Ntoso. */
public record NoteRef(Footnote note) implements Inline {}
