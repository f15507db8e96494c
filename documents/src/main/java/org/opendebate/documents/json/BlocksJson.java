package org.opendebate.documents.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opendebate.documents.akn.EIds;
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

/** Writes the blocks of one statement; each is an object with its {@code type}. */
final class BlocksJson {

    private final JsonGenerator json;
    private final EIds document;

    private BlocksJson(JsonGenerator json, EIds document) {
        this.json = json;
        this.document = document;
    }

    /** The fields of a statement, into an object that is open. */
    static void text(JsonGenerator json, StatementText text, String prefix) throws IOException {
        json.writeStringField("language", text.language().code());
        json.writeStringField("direction", text.language().direction().code());
        EIds ids = EIds.within(prefix);
        json.writeFieldName("blocks");
        new BlocksJson(json, ids).blocks(text.blocks(), ids);
    }

    private void blocks(List<Block> blocks, EIds ids) throws IOException {
        json.writeStartArray();
        for (Block block : blocks) {
            json.writeStartObject();
            block(block, ids);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void block(Block block, EIds ids) throws IOException {
        switch (block) {
            case Paragraph paragraph -> {
                begin("paragraph", ids.next("p"));
                look(paragraph.direction(), paragraph.alignment());
                inlines(paragraph.content());
            }
            case Heading heading -> {
                begin("heading", ids.next("heading"));
                json.writeNumberField("level", heading.level());
                number(heading.number());
                look(heading.direction(), heading.alignment());
                inlines(heading.content());
            }
            case ListBlock list -> list(list, ids.next("list"));
            case Table table -> table(table, ids.next("table"));
            case Quotation quotation -> {
                String id = ids.next("quotation");
                begin("quotation", id);
                body(quotation.body(), EIds.within(id));
            }
        }
    }

    private void begin(String type, String id) throws IOException {
        json.writeStringField("type", type);
        json.writeStringField("id", id);
    }

    private void look(Direction direction, Optional<Alignment> alignment) throws IOException {
        json.writeStringField("direction", direction.code());
        if (alignment.isPresent()) {
            json.writeStringField("alignment", lower(alignment.get()));
        }
    }

    private void number(String number) throws IOException {
        if (!number.isEmpty()) {
            json.writeStringField("number", number);
        }
    }

    private void body(List<Block> blocks, EIds ids) throws IOException {
        json.writeFieldName("body");
        blocks(blocks, ids);
    }

    private void list(ListBlock list, String id) throws IOException {
        begin("list", id);
        json.writeStringField("kind", lower(list.kind()));
        json.writeStringField("direction", list.direction().code());
        EIds ids = EIds.within(id);
        json.writeArrayFieldStart("items");
        for (ListItem item : list.items()) {
            String itemId = ids.next("item");
            json.writeStartObject();
            json.writeStringField("id", itemId);
            number(item.number());
            body(item.body(), EIds.within(itemId));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void table(Table table, String id) throws IOException {
        begin("table", id);
        json.writeStringField("direction", table.direction().code());
        json.writeNumberField("headerRows", table.headerRows());
        EIds ids = EIds.within(id);
        json.writeArrayFieldStart("rows");
        for (int i = 0; i < table.rows().size(); i++) {
            EIds cells = EIds.within(ids.next("tr"));
            json.writeStartArray();
            for (Table.Cell cell : table.rows().get(i).cells()) {
                json.writeStartObject();
                json.writeNumberField("columnSpan", cell.columnSpan());
                json.writeNumberField("rowSpan", cell.rowSpan());
                body(cell.body(), EIds.within(cells.next(i < table.headerRows() ? "th" : "td")));
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void inlines(List<Inline> inlines) throws IOException {
        json.writeArrayFieldStart("content");
        for (Inline inline : inlines) {
            json.writeStartObject();
            switch (inline) {
                case Text text -> text(text);
                case Link link -> {
                    json.writeStringField("type", "link");
                    json.writeStringField("href", link.href());
                    inlines(link.content());
                }
                case Reference reference -> {
                    json.writeStringField("type", "reference");
                    json.writeStringField("target", document.named(reference.target()));
                    inlines(reference.content());
                }
                case Anchor(String id) -> {
                    json.writeStringField("type", "anchor");
                    json.writeStringField("id", document.named(id));
                }
                case LineBreak lineBreak -> json.writeStringField("type", "lineBreak");
                case PageBreak pageBreak -> json.writeStringField("type", "pageBreak");
                case Image image -> image(image);
                case NoteRef(Footnote note) -> note(note);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void image(Image image) throws IOException {
        json.writeStringField("type", "image");
        json.writeStringField("mediaType", image.type().mediaType());
        json.writeStringField("alternative", image.alternative());
        json.writeNumberField("width", image.width());
        json.writeNumberField("height", image.height());
        json.writeStringField("content", image.content());
    }

    private void note(Footnote note) throws IOException {
        String id = document.named(note.id());
        json.writeStringField("type", "note");
        json.writeStringField("id", id);
        json.writeStringField("kind", lower(note.kind()));
        json.writeStringField("marker", note.marker());
        body(note.body(), EIds.within(id));
    }

    private void text(Text text) throws IOException {
        json.writeStringField("type", "text");
        json.writeStringField("text", text.text());
        if (!text.emphasis().isEmpty()) {
            json.writeArrayFieldStart("emphasis");
            for (Emphasis emphasis : text.emphasis()) {
                json.writeString(lower(emphasis));
            }
            json.writeEndArray();
        }
        if (text.language().isPresent()) {
            json.writeStringField("language", text.language().get().code());
        }
        if (text.direction().isPresent()) {
            json.writeStringField("direction", text.direction().get().code());
        }
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
