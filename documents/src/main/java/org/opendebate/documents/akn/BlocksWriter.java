package org.opendebate.documents.akn;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
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
import org.opendebate.documents.model.Table;
import org.opendebate.documents.model.Text;

/** Writes blocks as elements. What {@link BlocksReader} reads back is equal to what was written. */
final class BlocksWriter {

    private final AknXml out;
    private final Direction usual;
    private final EIds document;

    /**
     * @param usual the direction that is not said, the language's own
     * @param document gives the eIds of notes, which are counted over the whole statement
     */
    BlocksWriter(AknXml out, Direction usual, EIds document) {
        this.out = out;
        this.usual = usual;
        this.document = document;
    }

    void blocks(List<Block> blocks, EIds ids) throws XMLStreamException {
        for (Block block : blocks) {
            block(block, ids);
        }
    }

    private void block(Block block, EIds ids) throws XMLStreamException {
        switch (block) {
            case Paragraph paragraph ->
                out.element(
                        "p",
                        () -> inlines(paragraph.content()),
                        "eId",
                        ids.next("p"),
                        "class",
                        look(paragraph.direction(), paragraph.alignment()));
            case Heading heading -> heading(heading, ids);
            case ListBlock list -> list(list, ids);
            case Table table -> table(table, ids);
            case Quotation quotation -> {
                String eId = ids.next("quotation");
                out.element(
                        "tblock", () -> blocks(quotation.body(), EIds.within(eId)), "eId", eId, "class", "quotation");
            }
        }
    }

    private void heading(Heading heading, EIds ids) throws XMLStreamException {
        String look = look(heading.direction(), heading.alignment());
        out.element(
                "block",
                () -> {
                    if (!heading.number().isEmpty()) {
                        out.element("inline", () -> out.text(heading.number()), "name", "num");
                    }
                    inlines(heading.content());
                },
                "name",
                "heading",
                "eId",
                ids.next("heading"),
                "class",
                "level-" + heading.level() + (look == null ? "" : " " + look));
    }

    private void list(ListBlock list, EIds ids) throws XMLStreamException {
        String eId = ids.next("list");
        EIds inside = EIds.within(eId);
        String kind = list.kind().name().toLowerCase(Locale.ROOT);
        String look = look(list.direction(), Optional.empty());
        out.element(
                "blockList",
                () -> {
                    for (ListItem item : list.items()) {
                        item(item, inside);
                    }
                },
                "eId",
                eId,
                "class",
                kind + (look == null ? "" : " " + look));
    }

    private void item(ListItem item, EIds ids) throws XMLStreamException {
        String eId = ids.next("item");
        out.element(
                "item",
                () -> {
                    if (!item.number().isEmpty()) {
                        out.element("num", () -> out.text(item.number()));
                    }
                    blocks(item.body(), EIds.within(eId));
                },
                "eId",
                eId);
    }

    private void table(Table table, EIds ids) throws XMLStreamException {
        String eId = ids.next("table");
        EIds rows = EIds.within(eId);
        out.element(
                "table",
                () -> {
                    for (int i = 0; i < table.rows().size(); i++) {
                        row(table.rows().get(i), i < table.headerRows() ? "th" : "td", rows);
                    }
                },
                "eId",
                eId,
                "class",
                look(table.direction(), Optional.empty()));
    }

    private void row(Table.Row row, String name, EIds ids) throws XMLStreamException {
        EIds cells = EIds.within(ids.next("tr"));
        out.element("tr", () -> {
            for (Table.Cell cell : row.cells()) {
                EIds inside = EIds.within(cells.next(name));
                out.element(
                        name,
                        () -> blocks(cell.body(), inside),
                        "colspan",
                        cell.columnSpan() == 1 ? null : Integer.toString(cell.columnSpan()),
                        "rowspan",
                        cell.rowSpan() == 1 ? null : Integer.toString(cell.rowSpan()));
            }
        });
    }

    private void inlines(List<Inline> inlines) throws XMLStreamException {
        for (Inline inline : inlines) {
            switch (inline) {
                case Text text -> text(text);
                case Link link -> out.element("a", () -> inlines(link.content()), "href", link.href());
                case Reference reference ->
                    out.element(
                            "ref",
                            () -> inlines(reference.content()),
                            "href",
                            "#" + document.named(reference.target()));
                case LineBreak lineBreak -> out.empty("eol");
                case PageBreak pageBreak -> out.empty("eop");
                case Image image ->
                    out.empty(
                            "img",
                            "src",
                            image.address(),
                            "title",
                            image.alternative(),
                            "width",
                            Integer.toString(image.width()),
                            "height",
                            Integer.toString(image.height()));
                case Anchor anchor -> out.empty("marker", "eId", document.named(anchor.id()), "name", "anchor");
                case NoteRef(Footnote note) -> note(note);
            }
        }
    }

    private void note(Footnote note) throws XMLStreamException {
        String eId = document.named(note.id());
        out.element(
                "authorialNote",
                () -> blocks(note.body(), EIds.within(eId)),
                "eId",
                eId,
                "marker",
                note.marker(),
                "placement",
                "bottom",
                "class",
                note.kind().name().toLowerCase(Locale.ROOT));
    }

    private void text(Text text) throws XMLStreamException {
        List<String> classes = new ArrayList<>();
        text.direction().map(Direction::code).ifPresent(classes::add);
        if (text.emphasis().contains(Emphasis.STRIKE)) {
            classes.add("strike");
        }
        String language = text.language().map(tag -> tag.code()).orElse(null);
        AknXml.Content emphasized = () -> emphasized(text, List.of("b", "i", "u", "sup", "sub"));
        if (classes.isEmpty() && language == null) {
            emphasized.write();
        } else {
            out.element(
                    "span",
                    emphasized,
                    "xml:lang",
                    language,
                    "class",
                    classes.isEmpty() ? null : String.join(" ", classes));
        }
    }

    private void emphasized(Text text, List<String> left) throws XMLStreamException {
        if (left.isEmpty()) {
            out.text(text.text());
            return;
        }
        AknXml.Content inside = () -> emphasized(text, left.subList(1, left.size()));
        if (has(left.getFirst(), text.emphasis())) {
            out.element(left.getFirst(), inside);
        } else {
            inside.write();
        }
    }

    private static boolean has(String element, Set<Emphasis> emphasis) {
        return emphasis.contains(
                switch (element) {
                    case "b" -> Emphasis.BOLD;
                    case "i" -> Emphasis.ITALIC;
                    case "u" -> Emphasis.UNDERLINE;
                    case "sup" -> Emphasis.SUPERSCRIPT;
                    case "sub" -> Emphasis.SUBSCRIPT;
                    default -> throw new IllegalArgumentException(element);
                });
    }

    private String look(Direction direction, Optional<Alignment> alignment) {
        List<String> classes = new ArrayList<>();
        if (direction != usual) {
            classes.add(direction.code());
        }
        alignment.map(one -> one.name().toLowerCase(Locale.ROOT)).ifPresent(classes::add);
        return classes.isEmpty() ? null : String.join(" ", classes);
    }
}
