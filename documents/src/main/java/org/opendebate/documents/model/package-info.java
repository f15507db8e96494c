/**
 * What a statement says, free of the file it came in: immutable blocks and inlines in logical order, with language and
 * direction wherever they change. Nothing here knows Word, Akoma Ntoso, HTML or PDF.
 */
package org.opendebate.documents.model;
