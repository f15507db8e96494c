package org.opendebate.documents.read;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The codes of fields that have no result of their own, where something is seen all the same. */
final class FieldCodes {

    /** The macro or the place, then what is shown for it. */
    private static final Pattern BUTTON = Pattern.compile(
            "\\s*(?:MACROBUTTON|GOTOBUTTON)\\s+\\S+\\s+(.*)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    /** Fields that show nothing, ever: entries of indexes and tables, settings, names. */
    private static final Set<String> SILENT = Set.of(
            "",
            "XE",
            "TC",
            "TA",
            "RD",
            "SET",
            "PRIVATE",
            "ADVANCE",
            "BIDIOUTLINE",
            "ASK",
            "NEXT",
            "NEXTIF",
            "SKIPIF",
            "PRINT",
            "FORMTEXT",
            "FORMCHECKBOX",
            "FORMDROPDOWN",
            "TOC",
            "INDEX",
            "TOA",
            "BIBLIOGRAPHY");

    private FieldCodes() {}

    /** The first word of a code, in capitals; empty when there is none. */
    static String kind(String code) {
        String first = code.strip().split("\\s+", 2)[0].toUpperCase(Locale.ROOT);
        return first.substring(0, Math.min(40, first.length()));
    }

    /** What a code without a result shows. */
    static String shown(String code) {
        Matcher button = BUTTON.matcher(code);
        return button.matches() ? button.group(1).strip() : "";
    }

    /** Whether Word would compute something to be seen. */
    static boolean isComputed(String code) {
        return !SILENT.contains(kind(code)) && !kind(code).startsWith("MACROBUTTON");
    }
}
