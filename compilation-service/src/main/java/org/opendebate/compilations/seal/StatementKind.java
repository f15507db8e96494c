package org.opendebate.compilations.seal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** In whose name a statement was handed in, as statement-service says it. */
public enum StatementKind {
    NATIONAL("national"),
    COUNCIL_MEMBER("council-member"),
    /** On behalf of a group; it stands where its author does. */
    GROUP("group"),
    /** Together with other delegations; it stands where its author does. */
    JOINT("joint"),
    BRIEFING("briefing");

    private final String code;

    StatementKind(String code) {
        this.code = code;
    }

    /** In events, rows and answers. */
    public String code() {
        return code;
    }

    public static StatementKind ofCode(String code) {
        for (StatementKind kind : values()) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("not a kind of statement: " + code);
    }

    /** In rows. */
    @Converter(autoApply = true)
    public static class Codes implements AttributeConverter<StatementKind, String> {
        @Override
        public String convertToDatabaseColumn(StatementKind kind) {
            return kind == null ? null : kind.code;
        }

        @Override
        public StatementKind convertToEntityAttribute(String code) {
            return code == null ? null : ofCode(code);
        }
    }
}
