package org.opendebate.documents.law;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A field that is open, with what it says of itself when it is one of a form. */
final class Field {

    /** What is shown of a button, after the name of what it does. */
    private static final Pattern BUTTON = Pattern.compile("(?is)\\s*(?:MACRO|GOTO)BUTTON\\s+\\S+\\s+(.*)");

    boolean inResult;
    final StringBuilder code = new StringBuilder();
    private final List<String> choices = new ArrayList<>();
    private int chosen;
    private boolean box;
    private String ticked;
    private String otherwise;

    /** An element of the form that the field is, by its name and its value. */
    void says(String name, String value) {
        switch (name) {
            case "listEntry" -> choices.add(String.valueOf(value));
            case "result" ->
                chosen = value != null && value.trim().matches("[0-9]{1,9}") ? Integer.parseInt(value.trim()) : 0;
            case "checkBox" -> box = true;
            case "checked" -> ticked = value == null ? "1" : value;
            case "default" -> otherwise = value == null ? "1" : value;
            default -> {}
        }
    }

    /** What is seen of the form. */
    String shown() {
        if (!box) {
            Matcher button = BUTTON.matcher(code);
            if (choices.isEmpty() && !inResult && button.matches()) {
                return button.group(1);
            }
            return chosen < choices.size() ? choices.get(chosen) : "";
        }
        String state = ticked != null ? ticked : otherwise == null ? "0" : otherwise;
        return state.equals("0") || state.equals("false") || state.equals("off") ? "☐" : "☒";
    }
}
