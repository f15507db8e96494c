package org.opendebate.documents.read;

/**
 * One relationship of a part.
 *
 * @param kind the last segment of its type, the same in Transitional and Strict: {@code hyperlink}
 * @param target as written; for an internal one resolved to a part's name: {@code word/styles.xml}
 */
record Relationship(String id, String kind, String target, boolean external) {}
