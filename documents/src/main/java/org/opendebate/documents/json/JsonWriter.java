package org.opendebate.documents.json;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.opendebate.documents.compile.Annex;
import org.opendebate.documents.compile.Compilation;
import org.opendebate.documents.compile.CoveringLetter;
import org.opendebate.documents.compile.MastheadText;
import org.opendebate.documents.compile.Notice;
import org.opendebate.documents.model.StatementText;

/** Writes a statement or a compilation as one JSON object in UTF-8, the same bytes for the same input. */
public final class JsonWriter {

    private final JsonGenerator json;

    private JsonWriter(JsonGenerator json) {
        this.json = json;
    }

    /**
     * One statement: its language, its direction and its blocks; leaves the stream open.
     *
     * @param mark of a specimen, in the text's language; empty for none
     */
    public static void statement(StatementText text, Optional<String> mark, OutputStream stream) throws IOException {
        try (JsonGenerator json = generator(stream)) {
            json.writeStartObject();
            new JsonWriter(json).optional("specimen", mark);
            BlocksJson.text(json, text, "");
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    /** A compilation with its masthead, covering letter and annexes; leaves the stream open. */
    public static void compilation(Compilation compilation, OutputStream stream) throws IOException {
        try (JsonGenerator json = generator(stream)) {
            new JsonWriter(json).all(compilation);
            json.writeRaw('\n');
        }
    }

    private static JsonGenerator generator(OutputStream stream) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                // a character beyond the basic plane as itself, not as two escapes
                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                .build();
        return factory.createGenerator(stream, JsonEncoding.UTF8);
    }

    private void all(Compilation compilation) throws IOException {
        json.writeStartObject();
        json.writeStringField("language", compilation.language().code());
        json.writeStringField("direction", compilation.language().direction().code());
        optional("specimen", compilation.specimenMark());
        masthead(compilation.masthead());
        notices(compilation);
        letter(compilation.letter());
        if (compilation.hasContents()) {
            json.writeStringField("contents", compilation.contentsTitle());
        }
        json.writeArrayFieldStart("annexes");
        for (Annex annex : compilation.annexes()) {
            annex(annex);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void masthead(MastheadText masthead) throws IOException {
        json.writeObjectFieldStart("masthead");
        json.writeStringField("organization", masthead.organization());
        optional("symbol", masthead.symbol());
        if (masthead.symbol().isEmpty()) {
            json.writeStringField("status", masthead.status());
        }
        json.writeStringField("organ", masthead.organ());
        json.writeObjectFieldStart("side");
        json.writeStringField("language", masthead.language().code());
        json.writeStringField("distribution", masthead.distribution());
        json.writeStringField("date", masthead.date());
        optional("version", masthead.version());
        json.writeStringField("original", masthead.original());
        json.writeEndObject();
        optional("jobNumber", masthead.jobNumber());
        json.writeEndObject();
    }

    private void notices(Compilation compilation) throws IOException {
        json.writeArrayFieldStart("notices");
        for (Notice notice : compilation.notices()) {
            json.writeStartObject();
            json.writeStringField("text", notice.text());
            json.writeArrayFieldStart("documents");
            for (Notice.Part part : notice.parts()) {
                if (part.document().isPresent()) {
                    json.writeStartObject();
                    json.writeStringField("symbol", part.document().get().symbol());
                    json.writeStringField("href", part.document().get().href());
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void letter(CoveringLetter letter) throws IOException {
        json.writeObjectFieldStart("letter");
        json.writeStringField("id", "letter");
        json.writeStringField("title", letter.title());
        optional("designation", letter.designation());
        json.writeArrayFieldStart("paragraphs");
        for (String paragraph : letter.paragraphs()) {
            json.writeString(paragraph);
        }
        json.writeEndArray();
        if (letter.signature().isPresent()) {
            signature(letter.signature().get());
        }
        if (letter.given().isPresent()) {
            optional("original", letter.given().get().original());
            json.writeObjectFieldStart("text");
            BlocksJson.text(json, letter.given().get().text(), "letter");
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void signature(CoveringLetter.Signature signature) throws IOException {
        json.writeObjectFieldStart("signature");
        json.writeStringField("mark", signature.mark());
        json.writeStringField("name", signature.name());
        json.writeStringField("capacity", signature.capacity());
        json.writeEndObject();
    }

    private void annex(Annex annex) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", annex.eId());
        json.writeStringField("label", annex.label());
        json.writeStringField("title", annex.title());
        optional("original", annex.original());
        json.writeStringField("author", annex.contribution().author().code());
        json.writeObjectFieldStart("text");
        BlocksJson.text(json, annex.contribution().text(), annex.eId());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void optional(String name, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            json.writeStringField(name, text.get());
        }
    }
}
