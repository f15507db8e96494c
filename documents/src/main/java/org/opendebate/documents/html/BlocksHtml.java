package org.opendebate.documents.html;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opendebate.documents.akn.EIds;
import org.opendebate.documents.compile.Words;
import org.opendebate.documents.model.Alignment;
import org.opendebate.documents.model.Anchor;
import org.opendebate.documents.model.Block;
import org.opendebate.documents.model.Direction;
import org.opendebate.documents.model.Emphasis;
import org.opendebate.documents.model.Footnote;
import org.opendebate.documents.model.Heading;
import org.opendebate.documents.model.Image;
import org.opendebate.documents.model.Inline;
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

/** Writes one statement's blocks, and its notes after them. */
final class BlocksHtml {

    private static final int DEEPEST = 6;

    private final Html out;
    private final Direction usual;
    private final Words words;
    private final EIds document;
    private final List<Footnote> notes = new ArrayList<>();
    private final List<Integer> levels;
    private final int above;
    private int before;

    /**
     * @param prefix of the eIds: {@code annex_1}
     * @param above the level of the heading that the statement stands under
     */
    private BlocksHtml(Html out, StatementText text, String prefix, int above) {
        this.out = out;
        this.usual = text.language().direction();
        this.words = Words.of(text.language());
        this.document = EIds.within(prefix);
        this.levels = text.blocks().stream()
                .filter(Heading.class::isInstance)
                .map(block -> ((Heading) block).level())
                .distinct()
                .sorted()
                .toList();
        this.above = above;
        this.before = above;
    }

    static void write(Html out, StatementText text, String prefix, int above) throws IOException {
        BlocksHtml html = new BlocksHtml(out, text, prefix, above);
        out.element(
                "div",
                () -> {
                    out.newLine();
                    html.blocks(text.blocks(), html.document);
                    html.notes();
                },
                "class",
                "text",
                "lang",
                text.language().code(),
                "dir",
                text.language().direction().code());
        out.newLine();
    }

    private void blocks(List<Block> blocks, EIds ids) throws IOException {
        for (Block block : blocks) {
            block(block, ids);
            out.newLine();
        }
    }

    private void block(Block block, EIds ids) throws IOException {
        switch (block) {
            case Paragraph paragraph ->
                out.element(
                        "p",
                        () -> inlines(paragraph.content()),
                        "id",
                        ids.next("p"),
                        "dir",
                        dir(paragraph.direction()),
                        "class",
                        look(paragraph.alignment()));
            case Heading heading ->
                out.element(
                        "h" + level(heading),
                        () -> {
                            if (!heading.number().isEmpty()) {
                                out.text(heading.number() + " ");
                            }
                            inlines(heading.content());
                        },
                        "id",
                        ids.next("heading"),
                        "dir",
                        dir(heading.direction()),
                        "class",
                        look(heading.alignment()));
            case ListBlock list -> list(list, ids);
            case Table table -> table(table, ids);
            case Quotation quotation -> {
                String id = ids.next("quotation");
                out.element("blockquote", () -> blocks(quotation.body(), EIds.within(id)), "id", id);
            }
        }
    }

    /** The author's levels without gaps, and never more than one deeper than the heading before. */
    private int level(Heading heading) {
        int rank = Math.max(0, levels.indexOf(heading.level()));
        before = Math.min(DEEPEST, Math.min(above + 1 + rank, before + 1));
        return before;
    }

    private void list(ListBlock list, EIds ids) throws IOException {
        String id = ids.next("list");
        EIds inside = EIds.within(id);
        boolean bullets = list.kind() == ListBlock.Kind.BULLETS;
        out.element(
                bullets ? "ul" : "ol",
                () -> {
                    out.newLine();
                    for (ListItem item : list.items()) {
                        item(item, bullets, inside);
                    }
                },
                "id",
                id,
                "dir",
                dir(list.direction()),
                "class",
                bullets && list.items().getFirst().number().equals("•") ? null : "numbered");
    }

    private void item(ListItem item, boolean bullets, EIds ids) throws IOException {
        String id = ids.next("item");
        out.element(
                "li",
                () -> {
                    if (!item.number().isEmpty() && !(bullets && item.number().equals("•"))) {
                        out.element("span", item.number(), "class", "num");
                        out.text(" ");
                    }
                    out.element("div", () -> blocks(item.body(), EIds.within(id)));
                },
                "id",
                id);
        out.newLine();
    }

    private void table(Table table, EIds ids) throws IOException {
        String id = ids.next("table");
        EIds rows = EIds.within(id);
        boolean onlyHeaders = table.headerRows() == table.rows().size();
        int headers = table.headerRows();
        out.element(
                "table",
                () -> {
                    if (headers > 0 && !onlyHeaders) {
                        out.element("thead", () -> rows(table.rows().subList(0, headers), true, true, rows));
                        out.element(
                                "tbody",
                                () -> rows(
                                        table.rows()
                                                .subList(headers, table.rows().size()),
                                        false,
                                        false,
                                        rows));
                    } else {
                        out.element("tbody", () -> rows(table.rows(), onlyHeaders, false, rows));
                    }
                },
                "id",
                id,
                "dir",
                dir(table.direction()));
    }

    private void rows(List<Table.Row> rows, boolean counted, boolean header, EIds ids) throws IOException {
        for (Table.Row row : rows) {
            EIds cells = EIds.within(ids.next("tr"));
            out.element("tr", () -> {
                for (Table.Cell cell : row.cells()) {
                    cell(cell, header, EIds.within(cells.next(counted ? "th" : "td")));
                }
            });
            out.newLine();
        }
    }

    private void cell(Table.Cell cell, boolean header, EIds ids) throws IOException {
        boolean empty = cell.body().stream()
                .allMatch(block -> block instanceof Paragraph paragraph
                        && paragraph.content().isEmpty());
        boolean heads = header && !empty;
        out.element(
                heads ? "th" : "td",
                () -> blocks(cell.body(), ids),
                "scope",
                heads ? (cell.columnSpan() > 1 ? "colgroup" : "col") : null,
                "colspan",
                cell.columnSpan() == 1 ? null : Integer.toString(cell.columnSpan()),
                "rowspan",
                cell.rowSpan() == 1 ? null : Integer.toString(cell.rowSpan()));
    }

    private void notes() throws IOException {
        if (notes.isEmpty()) {
            return;
        }
        out.element(
                "ul",
                () -> {
                    out.newLine();
                    for (int i = 0; i < notes.size(); i++) {
                        note(notes.get(i));
                    }
                },
                "class",
                "notes");
        out.newLine();
    }

    private void note(Footnote note) throws IOException {
        String id = document.named(note.id());
        out.element(
                "li",
                () -> {
                    out.element("a", note.marker(), "href", "#" + id + "-ref", "role", "doc-backlink");
                    out.text(" ");
                    out.element("div", () -> blocks(note.body(), EIds.within(id)));
                },
                "id",
                id);
        out.newLine();
    }

    private void inlines(List<Inline> inlines) throws IOException {
        for (Inline inline : inlines) {
            switch (inline) {
                case Text text -> text(text);
                case Link link -> out.element("a", () -> inlines(link.content()), "href", link.href());
                case Reference reference ->
                    out.element(
                            "a", () -> inlines(reference.content()), "href", "#" + document.named(reference.target()));
                case LineBreak lineBreak -> out.open("br");
                case PageBreak pageBreak -> {
                    if (inline != inlines.getFirst() && inline != inlines.getLast()) {
                        out.open("br");
                    }
                }
                case Image image ->
                    out.open(
                            "img",
                            "src",
                            image.address(),
                            "alt",
                            words.alternative(image),
                            "width",
                            Integer.toString(pixels(image.width())),
                            "height",
                            Integer.toString(pixels(image.height())));
                case Anchor(String id) -> out.element("span", "", "id", document.named(id));
                case NoteRef(Footnote note) -> {
                    notes.add(note);
                    String id = document.named(note.id());
                    out.element(
                            "sup",
                            () -> out.element(
                                    "a", note.marker(), "id", id + "-ref", "href", "#" + id, "role", "doc-noteref"));
                }
            }
        }
    }

    private void text(Text text) throws IOException {
        String language = text.language().map(tag -> tag.code()).orElse(null);
        String direction = text.direction().map(Direction::code).orElse(null);
        List<String> elements = new ArrayList<>();
        for (Emphasis emphasis : text.emphasis()) {
            elements.add(
                    switch (emphasis) {
                        case BOLD -> "strong";
                        case ITALIC -> "em";
                        case UNDERLINE -> "u";
                        case STRIKE -> "s";
                        case SUPERSCRIPT -> "sup";
                        case SUBSCRIPT -> "sub";
                    });
        }
        if (language != null || direction != null) {
            out.element("span", () -> nested(text.text(), elements), "lang", language, "dir", direction);
        } else {
            nested(text.text(), elements);
        }
    }

    private void nested(String text, List<String> elements) throws IOException {
        if (elements.isEmpty()) {
            out.text(text);
        } else {
            out.element(elements.getFirst(), () -> nested(text, elements.subList(1, elements.size())));
        }
    }

    /** Of which a point has one and a third (CSS Values). */
    private static int pixels(int points) {
        return Math.max(1, Math.round(points * 4 / 3f));
    }

    private String dir(Direction direction) {
        return direction == usual ? null : direction.code();
    }

    private static String look(Optional<Alignment> alignment) {
        return alignment.map(one -> one.name().toLowerCase(Locale.ROOT)).orElse(null);
    }
}
