package org.opendebate.documents.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.opendebate.documents.compile.HeadingLevels;
import org.opendebate.documents.compile.Words;
import org.opendebate.documents.model.Anchor;
import org.opendebate.documents.model.Block;
import org.opendebate.documents.model.Direction;
import org.opendebate.documents.model.Emphasis;
import org.opendebate.documents.model.Footnote;
import org.opendebate.documents.model.Heading;
import org.opendebate.documents.model.Image;
import org.opendebate.documents.model.Inline;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.LineBreak;
import org.opendebate.documents.model.Link;
import org.opendebate.documents.model.ListBlock;
import org.opendebate.documents.model.NoteRef;
import org.opendebate.documents.model.PageBreak;
import org.opendebate.documents.model.Paragraph;
import org.opendebate.documents.model.Quotation;
import org.opendebate.documents.model.Reference;
import org.opendebate.documents.model.Table;
import org.opendebate.documents.model.Text;

/** The blocks of one statement in the form that {@code template.typ} reads. */
final class BlockData {

    /**
     * Behind a number, or behind a foreign word, in a right-to-left line a mark changes nothing on paper; but readers of PDF
     * would take what is between it and the next word for a part of it, and join the next word to it, or turn a number round
     * with the next number.
     */
    private static final Pattern BEFORE_SPACE = Pattern.compile("[0-9٠-٩۰-۹](?=[)\\]».,:;!?،؛؟”]{0,3}(?: |$))"
            + "|[\\p{IsLatin}\\p{IsCyrillic}](?=[،؛.,:;!?؟]{0,2} +\\p{IsArabic})");

    private static final String RIGHT_TO_LEFT_MARK = "\u200F";

    private static final Pattern FOREIGN_END = Pattern.compile("[\\p{IsLatin}\\p{IsCyrillic}0-9]$");

    /** The width of the text on the page, in points. */
    static final double TEXT_WIDTH = 424;

    /** What a cell keeps free at its sides, in points. */
    static final double CELL_INSET = 10;

    /** As {@code template.typ} sets it: smaller where there are many columns. */
    private static final double BODY_SIZE = 10.5;

    private static final double TABLE_SCALE = 0.92;
    private static final double ARABIC_SCALE = 1.24;
    private static final double COLUMNS_AT_FULL_SIZE = 7;
    private static final double SMALLEST_SCALE = 0.6;

    private final Language language;
    private final String prefix;
    private final ImageFiles images;
    private final List<Map<String, Object>> endnotes = new ArrayList<>();
    private boolean afterForeign;
    private double available = TEXT_WIDTH;
    private final HeadingLevels headings = new HeadingLevels();

    /** @param prefix of the names of the places that references lead to, unique for each statement */
    BlockData(Language language, String prefix, ImageFiles images) {
        this.language = language;
        this.prefix = prefix;
        this.images = images;
    }

    /** What the size of the text around is multiplied with in a table. */
    private static double tableScale(int columns) {
        return Math.max(SMALLEST_SCALE, TABLE_SCALE * Math.min(1, COLUMNS_AT_FULL_SIZE / columns));
    }

    /** The size of the text in a table, in points. */
    static double tableSize(int columns, Language language) {
        return BODY_SIZE * (language == Language.AR ? ARABIC_SCALE : 1) * tableScale(columns);
    }

    List<Map<String, Object>> blocks(List<Block> blocks) {
        return blocks.stream().map(this::block).toList();
    }

    private Map<String, Object> block(Block block) {
        afterForeign = false;
        Map<String, Object> data = new LinkedHashMap<>();
        switch (block) {
            case Paragraph paragraph -> {
                data.put("k", "p");
                data.put("dir", paragraph.direction().code());
                paragraph
                        .alignment()
                        .ifPresent(set -> data.put("align", set.name().toLowerCase(Locale.ROOT)));
                data.put("c", inlines(paragraph.content(), paragraph.direction()));
            }
            case Heading heading -> {
                data.put("k", "h");
                data.put("level", headings.next(heading.level()));
                data.put("dir", heading.direction().code());
                heading.alignment()
                        .ifPresent(set -> data.put("align", set.name().toLowerCase(Locale.ROOT)));
                data.put("number", heading.number());
                data.put("c", inlines(heading.content(), heading.direction()));
            }
            case ListBlock list -> {
                data.put("k", "list");
                data.put("dir", list.direction().code());
                data.put("items", items(list));
            }
            case Table table -> {
                data.put("k", "table");
                data.put("dir", table.direction().code());
                data.put("cols", table.columns());
                data.put("scale", tableScale(table.columns()));
                data.put("head", table.headerRows());
                double around = available;
                available = Math.max(1, around / table.columns() - CELL_INSET);
                data.put("rows", table.rows().stream().map(this::row).toList());
                available = around;
            }
            case Quotation quotation -> {
                data.put("k", "quote");
                data.put("b", blocks(quotation.body()));
            }
        }
        return data;
    }

    private List<Map<String, Object>> items(ListBlock list) {
        return list.items().stream()
                .map(item -> Map.<String, Object>of("n", item.number(), "b", blocks(item.body())))
                .toList();
    }

    private List<Map<String, Object>> row(Table.Row row) {
        return row.cells().stream()
                .map(cell ->
                        Map.<String, Object>of("cs", cell.columnSpan(), "rs", cell.rowSpan(), "b", blocks(cell.body())))
                .toList();
    }

    private List<Map<String, Object>> inlines(List<Inline> inlines, Direction direction) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Inline inline : inlines) {
            Map<String, Object> data = new LinkedHashMap<>();
            switch (inline) {
                case Text text -> text(data, text, direction);
                case LineBreak lineBreak -> data.put("t", "br");
                case PageBreak pageBreak -> {
                    if (inline == inlines.getFirst() || inline == inlines.getLast()) {
                        continue;
                    }
                    data.put("t", "br");
                }
                case Image image -> picture(data, image);
                case Anchor(String id) -> {
                    data.put("t", "anchor");
                    data.put("id", place(id));
                }
                case Reference reference -> {
                    data.put("t", "ref");
                    data.put("to", place(reference.target()));
                    data.put("c", inlines(reference.content(), direction));
                }
                case Link link -> {
                    data.put("t", "a");
                    data.put("href", link.href());
                    data.put("c", inlines(link.content(), direction));
                }
                case NoteRef reference -> note(data, reference.note());
            }
            all.add(data);
        }
        return all;
    }

    /** A footnote stands where it is referred to; an endnote is kept for the end, and leads there. */
    private void note(Map<String, Object> data, Footnote note) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("n", note.marker());
        body.put("b", blocks(note.body()));
        switch (note.kind()) {
            case FOOTNOTE -> {
                data.put("t", "note");
                data.putAll(body);
            }
            case ENDNOTE -> {
                data.put("t", "endnote");
                data.put("n", note.marker());
                data.put("to", place(note.id()));
                body.put("id", place(note.id()));
                endnotes.add(body);
            }
        }
    }

    /** The endnotes of the blocks so far, in their order. */
    List<Map<String, Object>> endnotes() {
        return endnotes;
    }

    private String place(String anchor) {
        return prefix + "__" + anchor;
    }

    /** No wider than the place where it stands. */
    private void picture(Map<String, Object> data, Image image) {
        data.put("t", "img");
        data.put("file", images.name(image.type(), image.content()));
        data.put("width", Math.min(image.width(), available));
        data.put("alt", Words.of(language).alternative(image));
    }

    private void text(Map<String, Object> data, Text text, Direction around) {
        data.put("t", "x");
        String words = text.text().replace('\t', Renderability.TAB);
        boolean rightToLeft = text.direction().orElse(around) == Direction.RTL;
        if (rightToLeft) {
            String marked = BEFORE_SPACE.matcher(words).replaceAll("$0" + RIGHT_TO_LEFT_MARK);
            words = afterForeign && words.startsWith(" ") ? RIGHT_TO_LEFT_MARK + marked : marked;
        }
        data.put("x", words);
        afterForeign = FOREIGN_END.matcher(text.text()).find();
        for (Emphasis emphasis : text.emphasis()) {
            data.put(
                    switch (emphasis) {
                        case BOLD -> "b";
                        case ITALIC -> "i";
                        case UNDERLINE -> "u";
                        case STRIKE -> "s";
                        case SUPERSCRIPT -> "sup";
                        case SUBSCRIPT -> "sub";
                    },
                    true);
        }
        text.language().filter(other -> other != language).ifPresent(other -> data.put("lang", other.code()));
        text.direction().ifPresent(direction -> data.put("dir", direction.code()));
    }
}
