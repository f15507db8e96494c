package org.opendebate.documents.model;

/** The base direction of a block, or the forced direction of a run of text. */
public enum Direction {
    LTR("ltr"),
    RTL("rtl");

    private final String code;

    Direction(String code) {
        this.code = code;
    }

    /** The value of HTML's {@code dir}. */
    public String code() {
        return code;
    }

    public static Direction ofCode(String code) {
        return switch (code) {
            case "ltr" -> LTR;
            case "rtl" -> RTL;
            default -> throw new IllegalArgumentException("not a direction: " + code);
        };
    }
}
