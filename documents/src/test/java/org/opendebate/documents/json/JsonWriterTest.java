package org.opendebate.documents.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opendebate.documents.compile.Annex;
import org.opendebate.documents.compile.Compilation;
import org.opendebate.documents.compile.SixLanguages;
import org.opendebate.documents.html.HtmlWriter;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.PlainText;

class JsonWriterTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyAnnexIsThereWithEveryCharacterOfIt(Language language) throws IOException {
        Compilation compilation = SixLanguages.request().in(language).assemble();

        byte[] written = write(compilation);

        JsonNode all = MAPPER.readTree(written);
        assertEquals(language.code(), all.get("language").asText());
        assertEquals(language.direction().code(), all.get("direction").asText());
        assertEquals(compilation.annexes().size(), all.get("annexes").size());
        for (int i = 0; i < compilation.annexes().size(); i++) {
            Annex annex = compilation.annexes().get(i);
            JsonNode found = all.get("annexes").get(i);
            assertEquals(annex.title(), found.get("title").asText());
            StringBuilder text = new StringBuilder();
            collect(found.get("text"), text);
            assertEquals(sorted(PlainText.of(annex.contribution().text())), sorted(text.toString()), annex.label());
        }
        assertArrayEquals(written, write(compilation));
    }

    @Test
    void theIdsAreThoseOfTheHtml() throws IOException {
        Compilation compilation = SixLanguages.request().assemble();
        ByteArrayOutputStream html = new ByteArrayOutputStream();
        HtmlWriter.compilation(compilation, html);
        String page = html.toString(StandardCharsets.UTF_8);

        List<String> ids = new ArrayList<>();
        MAPPER.readTree(write(compilation)).findValues("id").forEach(id -> ids.add(id.asText()));

        assertTrue(ids.size() > 50);
        for (String id : ids) {
            assertTrue(page.contains("id=\"" + id + "\""), id);
        }
        assertEquals(ids.size(), new TreeSet<>(ids).size());
    }

    @Test
    void aStatementAloneHasItsLanguageAndBlocks() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        JsonWriter.statement(SixLanguages.arabic(), Optional.empty(), out);

        JsonNode all = MAPPER.readTree(out.toByteArray());
        assertEquals("ar", all.get("language").asText());
        assertEquals("rtl", all.get("direction").asText());
        assertFalse(all.get("blocks").isEmpty());
        assertTrue(all.findValuesAsText("type").contains("table"));
        assertTrue(all.findValuesAsText("type").contains("note"));
    }

    private static void collect(JsonNode node, StringBuilder text) {
        for (String field : List.of("text", "number", "marker", "alternative")) {
            if (node.path(field).isTextual()) {
                text.append(node.get(field).asText());
            }
        }
        node.forEach(inner -> collect(inner, text));
    }

    /** Notes stand at their place in the one form and at the end in the other: so the characters, whatever their order. */
    private static String sorted(String text) {
        int[] points = text.codePoints()
                .filter(point -> !Character.isWhitespace(point))
                .sorted()
                .toArray();
        return new String(points, 0, points.length);
    }

    private static byte[] write(Compilation compilation) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonWriter.compilation(compilation, out);
        return out.toByteArray();
    }
}
