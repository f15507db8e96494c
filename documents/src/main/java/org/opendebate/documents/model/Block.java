package org.opendebate.documents.model;

/** What follows what, down the page. */
public sealed interface Block permits Paragraph, Heading, ListBlock, Table, Quotation {}
