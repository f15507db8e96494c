package org.opendebate.documents.law;

import java.util.HashMap;
import java.util.Map;

/** The columns of one table, to know the cells that a merged cell above covers: what stands in them is not seen. */
final class Grid {

    private static final int WIDEST = 63;

    /** First columns of the merged cells that reach down into this row, and of those that reach on, each with its span. */
    private Map<Integer, Integer> above = new HashMap<>();

    private Map<Integer, Integer> below = new HashMap<>();
    private int column;
    private int span;
    private boolean merged;
    private boolean restarts;

    void rowBegins() {
        below = new HashMap<>();
        column = 0;
    }

    void skips(String columns) {
        column = number(columns, 0, 0);
    }

    void rowEnds() {
        above = column == 0 ? above : below;
    }

    void cellBegins() {
        span = 1;
        merged = false;
        restarts = false;
    }

    void cellSays(String property, String value) {
        switch (property) {
            case "gridSpan" -> span = number(value, 1, 1);
            case "vMerge" -> {
                merged = true;
                restarts = "restart".equals(value);
            }
            default -> {}
        }
    }

    /** Whether the cell continues the one above; moves on behind it. To be asked once, when the cell has said all. */
    boolean cellIsCovered() {
        int at = column;
        column += span;
        if (merged) {
            below.put(at, span);
        }
        return merged && !restarts && Integer.valueOf(span).equals(above.get(at));
    }

    private static int number(String value, int otherwise, int least) {
        try {
            return Math.clamp(Integer.parseInt(String.valueOf(value).trim()), least, WIDEST);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
