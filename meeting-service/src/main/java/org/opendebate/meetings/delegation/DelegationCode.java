package org.opendebate.meetings.delegation;

import java.util.regex.Pattern;

/** The code of a delegation: ISO 3166-1 alpha-3 for a State, capital letters of its own for a body. */
public record DelegationCode(String value) implements Comparable<DelegationCode> {
    private static final Pattern FORM = Pattern.compile("[A-Z]{2,8}");

    public DelegationCode {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("delegation code must be 2 to 8 capital letters, was: " + value);
        }
    }

    /** Whether a text has the form of a code; it may still be on no register. */
    public static boolean isCode(String text) {
        return text != null && FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(DelegationCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
