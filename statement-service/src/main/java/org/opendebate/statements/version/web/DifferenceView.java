package org.opendebate.statements.version.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.opendebate.statements.version.CompareVersions;
import org.opendebate.statements.version.TextDifference;

/**
 * What is different between two versions, on the wire.
 *
 * @param fields of the metadata and files (by their SHA-256), those that are different
 */
record DifferenceView(
        UUID statementId,
        int from,
        int to,
        List<CompareVersions.Field> fields,
        Counts counts,
        List<ParagraphView> paragraphs) {

    /** How many paragraphs there are of each kind. */
    record Counts(long same, long changed, long removed, long added) {}

    /**
     * A paragraph.
     *
     * @param change same, changed, removed, added
     * @param text null where it was changed
     * @param pieces null where it was not
     */
    record ParagraphView(String change, Integer from, Integer to, String text, List<PieceView> pieces) {}

    /** A piece of a changed paragraph: same, removed or added. */
    record PieceView(String change, String text) {}

    static DifferenceView of(CompareVersions.Difference difference) {
        TextDifference text = difference.text();
        return new DifferenceView(
                difference.statementId(),
                difference.from().number(),
                difference.to().number(),
                difference.fields(),
                new Counts(
                        text.count(TextDifference.Change.SAME),
                        text.count(TextDifference.Change.CHANGED),
                        text.count(TextDifference.Change.REMOVED),
                        text.count(TextDifference.Change.ADDED)),
                text.paragraphs().stream().map(DifferenceView::paragraph).toList());
    }

    private static ParagraphView paragraph(TextDifference.Paragraph paragraph) {
        boolean changed = paragraph.change() == TextDifference.Change.CHANGED;
        return new ParagraphView(
                wire(paragraph.change()),
                paragraph.from(),
                paragraph.to(),
                changed ? null : paragraph.pieces().getFirst().text(),
                changed
                        ? paragraph.pieces().stream()
                                .map(piece -> new PieceView(wire(piece.change()), piece.text()))
                                .toList()
                        : null);
    }

    private static String wire(TextDifference.Change change) {
        return change.name().toLowerCase(Locale.ROOT);
    }

    /**
     * For reading, a line per paragraph: {@code -} removed, {@code +} added, {@code ~} changed with [-removed-] and
     * {+added+} words in it, and two spaces before what is the same.
     */
    String plain() {
        StringBuilder out = new StringBuilder();
        out.append("statement ").append(statementId).append('\n');
        out.append("version ").append(from).append(" to version ").append(to).append('\n');
        fields.forEach(field -> out.append(field.field())
                .append(": ")
                .append(field.from() == null ? "none" : field.from())
                .append(" -> ")
                .append(field.to() == null ? "none" : field.to())
                .append('\n'));
        out.append('\n');
        paragraphs.forEach(paragraph -> line(paragraph, out));
        return out.toString();
    }

    private static void line(ParagraphView paragraph, StringBuilder out) {
        out.append(
                switch (paragraph.change()) {
                    case "removed" -> "- ";
                    case "added" -> "+ ";
                    case "changed" -> "~ ";
                    default -> "  ";
                });
        if (paragraph.text() != null) {
            out.append(paragraph.text());
        } else {
            paragraph.pieces().forEach(piece -> piece(piece, out));
        }
        out.append('\n');
    }

    private static void piece(PieceView piece, StringBuilder out) {
        switch (piece.change()) {
            case "removed" -> out.append("[-").append(piece.text()).append("-]");
            case "added" -> out.append("{+").append(piece.text()).append("+}");
            default -> out.append(piece.text());
        }
    }
}
