package org.opendebate.documents.pdf;

/**
 * What stands in the way of setting a statement's pages, told to a delegate's assistant.
 *
 * @param place where it is first seen: {@code paragraph 12}, {@code table 1, row 2, cell 3, paragraph 1}
 * @param found what was seen
 * @param remedy what to do about it, in a sentence
 * @param prevents true when the pages cannot be set at all; false when they would not look as they should
 */
public record Obstacle(String place, String found, String remedy, boolean prevents) {

    /** The rule that all of them are told under. */
    public static final String RULE_ID = "renderability";
}
