package org.opendebate.documents.docx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opendebate.documents.compile.Compilations;
import org.opendebate.documents.compile.Emblem;
import org.opendebate.documents.compile.Emblems;
import org.opendebate.documents.model.Language;
import org.w3c.dom.Element;

class EmblemTest {

    private static final String DOCUMENT = "word/document.xml";
    private static final String RELATIONSHIPS = "word/_rels/document.xml.rels";
    private static final String TYPES = "[Content_Types].xml";

    @Test
    void emblemIsAPartOfItsOwnThatTheMastheadShowsAndDescribes() throws Exception {
        Emblem emblem = Emblems.wide();

        Package docx = Package.read(
                DocxWriterTest.docx(Compilations.start().with(emblem).assemble()));

        assertArrayEquals(emblem.bytes(), docx.pictures().get("word/media/image1.png"));
        assertTrue(docx.values(TYPES, "Default", "Extension").contains("png"));
        Element relationship = docx.all(RELATIONSHIPS, "Relationship").stream()
                .filter(each -> each.getAttribute("Type").endsWith("/image"))
                .findFirst()
                .orElseThrow();
        assertEquals("media/image1.png", relationship.getAttribute("Target"));
        assertEquals(List.of(relationship.getAttribute("Id")), docx.values(DOCUMENT, "a:blip", "r:embed"));
        assertEquals(List.of("Emblem of the organization"), docx.values(DOCUMENT, "wp:docPr", "descr"));
        assertEquals(List.of("914400"), docx.values(DOCUMENT, "wp:extent", "cx"));
        assertEquals(List.of("457200"), docx.values(DOCUMENT, "wp:extent", "cy"));
    }

    @Test
    void theSameEmblemGivesTheSameBytes() throws Exception {
        assertArrayEquals(
                DocxWriterTest.docx(Compilations.start()
                        .in(Language.AR)
                        .with(Emblems.wide())
                        .assemble()),
                DocxWriterTest.docx(Compilations.start()
                        .in(Language.AR)
                        .with(Emblems.wide())
                        .assemble()));
    }

    @Test
    void withoutAnEmblemThereIsNoTraceOfOne() throws Exception {
        Package docx = Package.read(DocxWriterTest.docx(Compilations.start().assemble()));

        assertEquals(Map.of(), docx.pictures());
        assertEquals(List.of(), docx.all(DOCUMENT, "w:drawing"));
        assertTrue(docx.all(RELATIONSHIPS, "Relationship").stream()
                .noneMatch(each -> each.getAttribute("Type").endsWith("/image")));
    }
}
