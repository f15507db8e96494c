package org.opendebate.documents.akn;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.opendebate.documents.model.Table;
import org.opendebate.documents.model.Text;

/** Reads back what {@link BlocksWriter} writes. */
final class BlocksReader {

    private static final Pattern PICTURE = Pattern.compile("data:([a-z/]+);base64,([A-Za-z0-9+/=]+)");

    /** How the text at a place looks. */
    private record Look(Set<Emphasis> emphasis, Optional<Language> language, Optional<Direction> direction) {

        static final Look PLAIN = new Look(Set.of(), Optional.empty(), Optional.empty());

        Look with(Emphasis one) {
            Set<Emphasis> more = EnumSet.of(one);
            more.addAll(emphasis);
            return new Look(more, language, direction);
        }
    }

    private final AknCursor in;
    private final Direction usual;

    BlocksReader(AknCursor in, Direction usual) {
        this.in = in;
        this.usual = usual;
    }

    List<Block> blocks() throws XMLStreamException {
        List<Block> blocks = new ArrayList<>();
        in.children(name -> blocks.add(block(name)));
        return blocks;
    }

    private Block block(String name) throws XMLStreamException {
        List<String> classes = in.classes();
        return switch (name) {
            case "p" -> new Paragraph(direction(classes), alignment(classes), inlines(Look.PLAIN));
            case "block" -> heading(classes);
            case "blockList" -> list(classes);
            case "table" -> table(classes);
            case "tblock" -> new Quotation(blocks());
            default -> throw in.unexpected(name);
        };
    }

    private Heading heading(List<String> classes) throws XMLStreamException {
        int level = classes.stream()
                .filter(one -> one.matches("level-[1-9]"))
                .map(one -> one.charAt("level-".length()) - '0')
                .findFirst()
                .orElse(1);
        StringBuilder number = new StringBuilder();
        List<Inline> inlines = new ArrayList<>();
        in.children(
                name -> {
                    if (name.equals("inline")) {
                        number.append(in.text());
                    } else {
                        inline(name, Look.PLAIN, inlines);
                    }
                },
                text -> inlines.add(Text.of(text)));
        return new Heading(level, direction(classes), alignment(classes), number.toString(), inlines);
    }

    private ListBlock list(List<String> classes) throws XMLStreamException {
        ListBlock.Kind kind = classes.contains("bullets") ? ListBlock.Kind.BULLETS : ListBlock.Kind.NUMBERS;
        List<ListItem> items = new ArrayList<>();
        in.children(name -> {
            if (!name.equals("item")) {
                throw in.unexpected(name);
            }
            StringBuilder number = new StringBuilder();
            List<Block> body = new ArrayList<>();
            in.children(child -> {
                if (child.equals("num")) {
                    number.append(in.text());
                } else {
                    body.add(block(child));
                }
            });
            items.add(new ListItem(number.toString(), body));
        });
        return new ListBlock(kind, direction(classes), items);
    }

    private Table table(List<String> classes) throws XMLStreamException {
        int[] headers = {0};
        List<Table.Row> rows = new ArrayList<>();
        in.children(name -> {
            if (!name.equals("tr")) {
                throw in.unexpected(name);
            }
            boolean[] header = {false};
            List<Table.Cell> cells = new ArrayList<>();
            in.children(cell -> {
                header[0] |= cell.equals("th");
                cells.add(new Table.Cell(span("colspan"), span("rowspan"), blocks()));
            });
            rows.add(new Table.Row(cells));
            headers[0] += header[0] ? 1 : 0;
        });
        return new Table(direction(classes), headers[0], rows);
    }

    private int span(String name) throws XMLStreamException {
        String value = in.attribute(name);
        try {
            return value == null ? 1 : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw in.unexpected(name + "=" + value);
        }
    }

    private List<Inline> inlines(Look look) throws XMLStreamException {
        List<Inline> inlines = new ArrayList<>();
        inlines(look, inlines);
        return inlines;
    }

    private void inlines(Look look, List<Inline> inlines) throws XMLStreamException {
        in.children(
                name -> inline(name, look, inlines),
                text -> inlines.add(new Text(text, look.emphasis(), look.language(), look.direction())));
    }

    private void inline(String name, Look look, List<Inline> inlines) throws XMLStreamException {
        switch (name) {
            case "b" -> inlines(look.with(Emphasis.BOLD), inlines);
            case "i" -> inlines(look.with(Emphasis.ITALIC), inlines);
            case "u" -> inlines(look.with(Emphasis.UNDERLINE), inlines);
            case "sup" -> inlines(look.with(Emphasis.SUPERSCRIPT), inlines);
            case "sub" -> inlines(look.with(Emphasis.SUBSCRIPT), inlines);
            case "span" -> inlines(spanned(look), inlines);
            case "ref" -> {
                String href = in.required("href");
                inlines.add(new Reference(local(href), inlines(look)));
            }
            case "eol" -> inlines.add(new LineBreak());
            case "eop" -> inlines.add(new PageBreak());
            case "img" -> inlines.add(image());
            case "marker" -> inlines.add(new Anchor(local(in.required("eId"))));
            case "a" -> {
                String href = in.required("href");
                inlines.add(new Link(href, inlines(look)));
            }
            case "authorialNote" -> inlines.add(new NoteRef(note()));
            default -> throw in.unexpected(name);
        }
    }

    private Look spanned(Look look) {
        List<String> classes = in.classes();
        Look struck = classes.contains("strike") ? look.with(Emphasis.STRIKE) : look;
        String tag = in.language();
        return new Look(
                struck.emphasis(),
                tag == null ? look.language() : Language.ofTag(tag),
                forced(classes).or(look::direction));
    }

    private Footnote note() throws XMLStreamException {
        String eId = in.required("eId");
        String marker = in.required("marker");
        Footnote.Kind kind = in.classes().contains("endnote") ? Footnote.Kind.ENDNOTE : Footnote.Kind.FOOTNOTE;
        return new Footnote(local(eId), marker, kind, blocks());
    }

    /** The id in its statement, of an eId or of an address that leads to one. */
    private static String local(String eId) {
        int prefix = eId.lastIndexOf("__");
        return eId.substring(prefix < 0 ? (eId.startsWith("#") ? 1 : 0) : prefix + 2);
    }

    private Image image() throws XMLStreamException {
        Matcher address = PICTURE.matcher(in.required("src"));
        if (!address.matches()) {
            throw in.unexpected("img/@src");
        }
        return new Image(
                Image.Type.ofMediaType(address.group(1)),
                address.group(2),
                in.required("title"),
                span("width"),
                span("height"));
    }

    private Direction direction(List<String> classes) {
        return forced(classes).orElse(usual);
    }

    private static Optional<Direction> forced(List<String> classes) {
        return classes.contains("rtl")
                ? Optional.of(Direction.RTL)
                : classes.contains("ltr") ? Optional.of(Direction.LTR) : Optional.empty();
    }

    private static Optional<Alignment> alignment(List<String> classes) {
        for (Alignment alignment : Alignment.values()) {
            if (classes.contains(alignment.name().toLowerCase(Locale.ROOT))) {
                return Optional.of(alignment);
            }
        }
        return Optional.empty();
    }
}
