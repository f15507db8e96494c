package org.opendebate.documents.read;

/** Whole numbers as files write them. */
final class Numbers {

    private Numbers() {}

    /** The number, or the other value where there is none or where it is no number. */
    static int parse(String value, int otherwise) {
        if (value == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value.trim());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
