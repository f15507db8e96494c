package org.opendebate.documents.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opendebate.documents.read.Docx.p;
import static org.opendebate.documents.read.Docx.r;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opendebate.documents.Seeds;
import org.opendebate.documents.law.Conservation;
import org.opendebate.documents.model.PlainText;

/** Documents that are embedded whole. */
class ChunkReaderTest {

    private static final String CHUNK = "<w:altChunk r:id='aFChunk'/>";

    @TempDir
    Path folder;

    @Test
    void anEmbeddedWordFileIsReadInItsPlaceWithItsNotes() throws IOException {
        String note = "<w:r><w:footnoteReference w:id='2'/></w:r>";
        Docx inner = Docx.ofBody(p(r("inner") + note + r("<w:vanish/>", "hidden")) + CHUNK)
                .footnotes("<w:footnote w:id='2'>" + p(r("inner note")) + "</w:footnote>");
        ReadOutcome.Read read = read(Docx.ofBody(p(r("before") + note) + CHUNK + p(r("after") + note))
                .footnotes("<w:footnote w:id='2'>" + p(r("note")) + "</w:footnote>")
                .relate("aFChunk", "afchunk.docx")
                .part("word/afchunk.docx", inner.bytes()));

        assertEquals("before\ninner\nafter\n1 note\n2 inner note\n3 note\n", PlainText.of(read.text()));
        assertEquals(
                List.of("fn1", "fn2", "fn3"),
                read.text().notes().stream().map(n -> n.id()).toList());
        assertEquals(
                "document embedded at paragraph 1, paragraph 1",
                read.findings().stream()
                        .filter(finding -> finding.ruleId().equals("hidden-text"))
                        .findFirst()
                        .orElseThrow()
                        .place());
        assertTrue(rules(read).contains("foreign-content"), "a chunk inside a chunk: " + rules(read));
    }

    @Test
    void anEmbeddedFileGoesThroughTheGateToo() throws IOException {
        Docx inner = Docx.ofBody(p(r("x"))).part("word/vbaProject.bin", new byte[10]);
        Path file = Docx.ofBody(p(r("y")) + CHUNK)
                .relate("aFChunk", "afchunk.docx")
                .part("word/afchunk.docx", inner.bytes())
                .write(folder);

        assertEquals(
                "macros",
                assertInstanceOf(ReadOutcome.Read.class, new WordReader().read(file))
                        .refusal()
                        .orElseThrow()
                        .ruleId());
    }

    @Test
    void htmlIsReadAsTheLinesOfItsMarkup() throws IOException {
        String page =
                "<!DOCTYPE html><html><head><title>no</title><style>p > a {}</style></head><body><!-- <p>no</p> -->"
                        + "<h1>Peace &amp; s&eacute;curit&#233;</h1><script>if (a<b) document.write('<p>no</p>')</script>"
                        + "<p title='a > b' class=\"'\">one\n  two<br/>three &lt; 4 & 5 &unknown; &#x2014;</p><ul><li>x<li>y</ul>a<b>b</b>";

        assertEquals(
                "text\nPeace & sécurité\none two\nthree < 4 & 5 &unknown; —\nx\ny\nab\n",
                PlainText.of(chunk("afchunk.html", page.getBytes(StandardCharsets.UTF_8))
                        .text()));
    }

    @Test
    void brokenHtmlIsReadToItsEnd() throws IOException {
        for (String page : List.of(
                "<p>a<",
                "<p>a<p title='",
                "a<!-- b",
                "a<script>b",
                "a&",
                "a&#;b&#x110000;",
                "<>a</",
                "a<3",
                "a<script",
                "&#0;a",
                "<STYLE>b</style x>a")) {
            assertTrue(
                    PlainText.of(chunk("a.htm", page.getBytes(StandardCharsets.UTF_8))
                                    .text())
                            .contains("a"),
                    page);
        }
    }

    @Test
    void plainTextIsReadInTheEncodingsThatWordTakes() throws IOException {
        for (Charset encoding :
                List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, Charset.forName("windows-1252"))) {
            assertEquals(
                    "text\né one\ntwo\n",
                    PlainText.of(chunk("afchunk.txt", "é one\r\n\r\ntwo".getBytes(encoding))
                            .text()),
                    encoding.name());
        }
    }

    @Test
    void theFirstPageOfAWebArchiveIsRead() throws IOException {
        String quoted = "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n  type=\"text/html\";\r\n"
                + "  boundary=\"--=part\"\r\n\r\nno\r\n----=part\r\nContent-Type: text/css\r\n\r\nno\r\n----=part\r\n"
                + "content-type: text/HTML; charset=\"utf-8\"\r\nContent-Transfer-Encoding: Quoted-Printable\r\n\r\n"
                + "<p title=3D'x'>caf=C3=A9 a=\r\nnd 1=2 =\r\n</p>\r\n----=part\r\nContent-Type: text/html\r\n\r\n"
                + "no\r\n----=part--\r\nno";
        String base64 =
                "Content-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: multipart/alternative; boundary=b\n\n"
                        + "--b\nContent-Type: text/plain\n\nno\n--b\nContent-Type: text/html; charset=windows-1251\n"
                        + "Content-Transfer-Encoding: base64\n\n"
                        + Base64.getMimeEncoder().encodeToString("<p>мир</p>".getBytes(Charset.forName("windows-1251")))
                        + "\n--b--\n--a--";
        String alone = "Content-Type: text/html\n\n<p>one</p>";

        assertEquals("text\ncafé and 1=2\n", archive("a.mht", quoted));
        assertEquals("text\nмир\n", archive("a.mhtml", base64));
        assertEquals("text\none\n", archive("a.mht", alone));
    }

    private String archive(String name, String message) throws IOException {
        return PlainText.of(
                chunk(name, message.getBytes(StandardCharsets.UTF_8)).text());
    }

    @Test
    void aBrokenWebArchiveIsReadAsFarAsItGoesOrTold() throws IOException {
        String head = "Content-Type: multipart/related; boundary=b\n\n";
        StringBuilder deep = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            deep.append("Content-Type: multipart/related; boundary=b%d\n\n--b%d\n".formatted(i, i));
        }
        for (String message : List.of(
                "",
                "\n",
                "Content-Type: text/plain\n\nx",
                "Content-Type: multipart/related\n\n--b\nContent-Type: text/html\n\nx",
                head,
                head + "--b",
                head + "--b\n\nContent-Type: text/html\n\nx",
                deep.append("Content-Type: text/html\n\nx").toString())) {
            assertEquals(
                    List.of("foreign-content"),
                    rules(chunk("a.mht", message.getBytes(StandardCharsets.UTF_8))),
                    message);
        }
        String html = "--b\nContent-Type: text/html; charset=none\nContent-Transfer-Encoding: ";
        assertEquals("text\na=\n", archive("a.mht", head + html + "quoted-printable\n\na=3D="));
        assertEquals("text\na\n", archive("a.mht", head + html + "base64\n\nYQ"));
        assertEquals("text\na\n", archive("a.mht", head + html + "base64 x\nContent-Type: text/plain\n\nYQ"));
        assertEquals("text\n", archive("a.mht", head + html + "base64\n\nY"));
    }

    @Test
    void anyWebArchiveHasAnOutcomeAndTheLawHolds() {
        String[] pieces = {
            "--b\n", "--b--\n", "Content-Type: text/html\n", "Content-Type: multipart/mixed; boundary=b\n", "\n",
                    "<p>x ",
            "Content-Transfer-Encoding: base64\n", "Content-Transfer-Encoding: quoted-printable\n", "=3D", "=\n",
                    "YWJj", " ;",
            "charset=utf-8\n", "\u0000\u0016", "&#1;", "\uFFFF"
        };
        Seeds.each(300, random -> {
            StringBuilder message = new StringBuilder("Content-Type: multipart/mixed; boundary=b\n\n");
            for (int left = random.nextInt(14); left > 0; left--) {
                message.append(Seeds.one(random, pieces));
            }
            chunk("a.mht", message.toString().getBytes(StandardCharsets.UTF_8));
        });
    }

    @Test
    void otherFormatsAndMissingPartsAreTold() throws IOException {
        ReadOutcome.Read rich = chunk("afchunk.rtf", "{\\rtf1 x}".getBytes(StandardCharsets.US_ASCII));
        ReadOutcome.Read missing = read(Docx.ofBody(p(r("text")) + CHUNK));

        assertEquals(List.of("foreign-content"), rules(rich));
        assertTrue(rich.findings().getFirst().found().contains("afchunk.rtf"));
        assertEquals(List.of("foreign-content"), rules(missing));
    }

    private ReadOutcome.Read chunk(String name, byte[] content) throws IOException {
        return read(Docx.ofBody(p(r("text")) + CHUNK).relate("aFChunk", name).part("word/" + name, content));
    }

    private ReadOutcome.Read read(Docx docx) throws IOException {
        Path file = docx.write(folder);
        ReadOutcome outcome = new WordReader().read(file);
        ReadOutcome.Read read = assertInstanceOf(ReadOutcome.Read.class, outcome, outcome.toString());
        assertEquals(Optional.empty(), Conservation.check(file, read.text()));
        return read;
    }

    private static List<String> rules(ReadOutcome.Read read) {
        return read.findings().stream().map(Finding::ruleId).toList();
    }
}
