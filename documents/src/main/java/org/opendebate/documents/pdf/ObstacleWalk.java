package org.opendebate.documents.pdf;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.opendebate.documents.model.Anchor;
import org.opendebate.documents.model.Block;
import org.opendebate.documents.model.Heading;
import org.opendebate.documents.model.Image;
import org.opendebate.documents.model.Inline;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.LineBreak;
import org.opendebate.documents.model.Link;
import org.opendebate.documents.model.ListBlock;
import org.opendebate.documents.model.ListItem;
import org.opendebate.documents.model.NoteRef;
import org.opendebate.documents.model.PageBreak;
import org.opendebate.documents.model.Paragraph;
import org.opendebate.documents.model.Quotation;
import org.opendebate.documents.model.Reference;
import org.opendebate.documents.model.StatementText;
import org.opendebate.documents.model.Table;
import org.opendebate.documents.model.Text;

/** Walks through one statement, in its order, and notes what stands in the way of setting it. */
final class ObstacleWalk {

    /** As many as somebody will mend before sending the file again. */
    private static final int MOST = 20;

    private static final int QUOTED = 30;

    private final Glyphs glyphs;
    private final Language language;
    private final List<Obstacle> obstacles = new ArrayList<>();
    private final Set<Integer> characters = new HashSet<>();
    /** The width of the cell around, in points; the page's outside of tables, where nothing is too wide. */
    private double available = BlockData.TEXT_WIDTH;

    private double size;

    private ObstacleWalk(Glyphs glyphs, Language language) {
        this.glyphs = glyphs;
        this.language = language;
    }

    static List<Obstacle> of(StatementText text, Glyphs glyphs) {
        ObstacleWalk walk = new ObstacleWalk(glyphs, text.language());
        walk.blocks("", text.blocks(), 1);
        return List.copyOf(walk.obstacles);
    }

    private void add(String place, String found, String remedy, boolean prevents) {
        if (obstacles.size() < MOST) {
            obstacles.add(new Obstacle(place, found, remedy, prevents));
        }
    }

    private void blocks(String around, List<Block> blocks, int depth) {
        if (depth > Renderability.DEEPEST) {
            add(
                    around.isEmpty() ? "" : around.substring(0, around.length() - 2),
                    "lists, tables or quotations stand in each other more than %d deep"
                            .formatted(Renderability.DEEPEST),
                    "Take the innermost ones out of the others.",
                    true);
            return;
        }
        TreeMap<String, Integer> counts = new TreeMap<>();
        for (Block block : blocks) {
            String kind = kind(block);
            block(around + kind + " " + counts.merge(kind, 1, Integer::sum), block, depth);
        }
    }

    private static String kind(Block block) {
        return switch (block) {
            case Paragraph paragraph -> "paragraph";
            case Heading heading -> "heading";
            case ListBlock list -> "list";
            case Table table -> "table";
            case Quotation quotation -> "quotation";
        };
    }

    private void block(String place, Block block, int depth) {
        switch (block) {
            case Paragraph paragraph -> inlines(place, paragraph.content(), depth);
            case Heading heading -> {
                words(place, heading.number());
                inlines(place, heading.content(), depth);
            }
            case ListBlock list -> {
                int number = 1;
                for (ListItem item : list.items()) {
                    String at = place + ", item " + number++;
                    words(at, item.number());
                    blocks(at + ", ", item.body(), depth + 1);
                }
            }
            case Table table -> table(place, table, depth);
            case Quotation quotation -> blocks(place + ", ", quotation.body(), depth + 1);
        }
    }

    private void table(String place, Table table, int depth) {
        double around = available;
        double before = size;
        size = BlockData.tableSize(table.columns(), language);
        int row = 1;
        for (Table.Row each : table.rows()) {
            int cell = 1;
            for (Table.Cell one : each.cells()) {
                available = Math.max(1, around / table.columns() * one.columnSpan() - BlockData.CELL_INSET);
                blocks(
                        place + ", row " + row + ", cell " + cell++ + ", ",
                        one.body(),
                        depth + Renderability.TABLE_WEIGHT);
            }
            row++;
        }
        available = around;
        size = before;
    }

    private void inlines(String place, List<Inline> inlines, int depth) {
        for (Inline inline : inlines) {
            switch (inline) {
                case Text text -> words(place, text.text());
                case Link link -> inlines(place, link.content(), depth);
                case Reference reference -> inlines(place, reference.content(), depth);
                case NoteRef reference -> {
                    String at = place + ", note " + reference.note().marker();
                    words(at, reference.note().marker());
                    blocks(at + ", ", reference.note().body(), depth + 1);
                }
                case Image image -> words(place, image.alternative());
                case LineBreak lineBreak -> {}
                case PageBreak pageBreak -> {}
                case Anchor anchor -> {}
            }
        }
    }

    private void words(String place, String text) {
        text.codePoints()
                .filter(c -> !Renderability.canBeSet(c, glyphs) && characters.add(c))
                .forEach(c -> add(
                        place,
                        "no font has the character U+%04X (%s)".formatted(c, name(c)),
                        "Replace it by what it stands for, in letters of the text's own script.",
                        true));
        if (size > 0 || text.length() > Renderability.LONGEST_WORD) {
            longWords(place, text);
        }
    }

    /** What has no place to break the line, and is longer than the engine bears, or wider than its cell. */
    private void longWords(String place, String text) {
        BreakIterator lines = BreakIterator.getLineInstance(ULocale.ROOT);
        lines.setText(text);
        int start = lines.first();
        for (int end = lines.next(); end != BreakIterator.DONE; start = end, end = lines.next()) {
            String word = text.substring(start, end).strip();
            if (end - start > Renderability.LONGEST_WORD) {
                add(
                        place,
                        "a word of %d characters, with no place to break the line".formatted(end - start),
                        "Put spaces into it, or take it out.",
                        true);
            } else if (size > 0 && width(word) > available) {
                add(
                        place,
                        "the word “%s” is wider than its column".formatted(quoted(word)),
                        "Give the table fewer columns, or make two tables of it.",
                        false);
                return;
            }
        }
    }

    private double width(String word) {
        return word.codePoints().mapToDouble(glyphs::advance).sum() * size;
    }

    private static String quoted(String word) {
        return word.length() > QUOTED ? word.substring(0, QUOTED) + "…" : word;
    }

    private static String name(int codePoint) {
        String name = UCharacter.getExtendedName(codePoint);
        return name == null ? "unnamed" : name;
    }
}
