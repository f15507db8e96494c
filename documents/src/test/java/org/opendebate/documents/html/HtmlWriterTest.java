package org.opendebate.documents.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.opendebate.documents.Seeds;
import org.opendebate.documents.compile.Assembly;
import org.opendebate.documents.compile.Author;
import org.opendebate.documents.compile.Compilation;
import org.opendebate.documents.compile.Compilations;
import org.opendebate.documents.compile.Emblem;
import org.opendebate.documents.compile.Emblems;
import org.opendebate.documents.compile.Speaker;
import org.opendebate.documents.model.Direction;
import org.opendebate.documents.model.Footnote;
import org.opendebate.documents.model.Heading;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.NoteRef;
import org.opendebate.documents.model.Paragraph;
import org.opendebate.documents.model.StatementText;
import org.opendebate.documents.model.StatementTexts;
import org.opendebate.documents.model.Table;
import org.opendebate.documents.model.Text;

class HtmlWriterTest {

    private static final StatementText SAMPLE = new StatementText(
            Language.AR,
            List.of(
                    new Heading(3, Direction.RTL, Optional.empty(), "II.", List.of(Text.of("عنوان"))),
                    Paragraph.of(
                            Direction.RTL,
                            Text.of("نص <b>&amp; "),
                            new NoteRef(new Footnote(
                                    "fn1",
                                    "1",
                                    Footnote.Kind.FOOTNOTE,
                                    List.of(Paragraph.of(Direction.RTL, Text.of("حاشية")))))),
                    new Table(
                            Direction.RTL,
                            1,
                            List.of(new Table.Row(List.of(cell("سنة"))), new Table.Row(List.of(cell("2021")))))));

    @Test
    void pageIsSoundForEveryText() {
        Seeds.each(
                150,
                random ->
                        isSound(page(compilation(Seeds.one(random, Language.values()), StatementTexts.draw(random)))));
    }

    private static void isSound(Document page) {
        Set<String> ids = new HashSet<>();
        page.select("[id]").forEach(element -> assertTrue(ids.add(element.id()), "twice: " + element.id()));
        page.select("a[href^=#]")
                .forEach(link -> assertTrue(ids.contains(link.attr("href").substring(1)), link.outerHtml()));
        int before = 0;
        for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.tagName().charAt(1) - '0';
            assertTrue(level <= before + 1, "a level is left out before " + heading.outerHtml());
            before = level;
        }
        assertTrue(page.select("script, [onclick], link, img:not([src^=data:image/])")
                .isEmpty());
        assertTrue(
                page.select("img").stream().noneMatch(image -> image.attr("alt").isBlank()));
    }

    @Test
    void languageDirectionHeadersAndNotesAreMarked() throws IOException {
        Document page = page(compilation(Language.EN, SAMPLE));

        assertEquals("en", page.selectFirst("html").attr("lang"));
        Element annex = page.getElementById("annex_2");
        Element text = annex.selectFirst(".text");
        assertEquals("ar", text.attr("lang"));
        assertEquals("rtl", text.attr("dir"));
        assertEquals("II. عنوان", annex.selectFirst("h3").text());
        assertEquals("col", annex.selectFirst("thead th").attr("scope"));
        assertEquals("#annex_2__fn1", annex.selectFirst("sup a").attr("href"));
        assertEquals("#annex_2__fn1-ref", annex.selectFirst(".notes li a").attr("href"));
        assertEquals("نص <b>&amp; 1", annex.getElementById("annex_2__p_1").text());
        assertEquals("#annex_2", page.select("nav a").get(1).attr("href"));
        assertEquals("[Original: Arabic]", annex.selectFirst(".original").text());
    }

    @Test
    void specimenSaysSoAndAnOfficialDocumentDoesNot() throws IOException {
        Compilation specimen = compilation(Language.FR, SAMPLE);
        Document page = page(specimen);

        assertEquals(
                specimen.specimenMark().orElseThrow(),
                page.selectFirst("body > aside.specimen").text());
        // a head that may break is not repeated on every printed page
        assertTrue(page.selectFirst("style")
                .data()
                .contains(".specimen { display: table-header-group; position: static; break-inside: avoid;"));
        Compilation official = Assembly.assemble(Compilations.start()
                .official()
                .member("KEN", "Kenya", "Kenya", Speaker.Level.MINISTER)
                .request());
        assertTrue(page(official).select(".specimen").isEmpty());
    }

    @Test
    void emblemStandsBeforeTheOrganWithItsAlternative() throws IOException {
        Emblem emblem = Emblems.wide();

        Document page = page(Compilations.start().with(emblem).assemble());

        Element image = page.select("img").getFirst();
        assertEquals("Emblem of the organization", image.attr("alt"));
        assertEquals("data:image/png;base64," + Base64.getEncoder().encodeToString(emblem.bytes()), image.attr("src"));
        assertEquals("Security Council", image.parent().text());
        assertEquals(1, page.select("img").size());
    }

    @Test
    void statementAloneHasItsTitleAndText() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        HtmlWriter.statement(SAMPLE, "بيان كينيا", Optional.empty(), out);

        Document page = Jsoup.parse(out.toString(StandardCharsets.UTF_8));
        assertEquals("rtl", page.selectFirst("html").attr("dir"));
        assertEquals("بيان كينيا", page.selectFirst("h1").text());
        assertNotNull(page.getElementById("p_1"));
        assertFalse(page.select("h2").isEmpty());
    }

    private static Compilation compilation(Language language, StatementText text) {
        return Assembly.assemble(Compilations.start()
                .in(language)
                .member("KEN", "Kenya", "Kenya", Speaker.Level.MINISTER)
                .national("EGY", Author.Kind.MEMBER_STATE, "Egypt", "Egypt", text)
                .request());
    }

    private static Document page(Compilation compilation) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HtmlWriter.compilation(compilation, out);
        return Jsoup.parse(out.toString(StandardCharsets.UTF_8));
    }

    private static Table.Cell cell(String text) {
        return new Table.Cell(1, 1, List.of(Paragraph.of(Direction.RTL, Text.of(text))));
    }
}
