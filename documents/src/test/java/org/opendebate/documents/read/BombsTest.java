package org.opendebate.documents.read;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.opendebate.documents.read.Docx.p;
import static org.opendebate.documents.read.Docx.r;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is small as a file and large when it is read is refused, or read in bounded time. */
class BombsTest extends HostileFiles {

    @Test
    void bombInOnePart() {
        Docx docx = Docx.ofBody(BODY).part("word/media/image.bin", new byte[100 << 20]);
        refused("unsafe-package", docx.bytes());
    }

    @Test
    void bombInManyParts() {
        Docx docx = Docx.ofBody(BODY);
        byte[] large = new byte[40 << 20];
        for (int i = 0; i < 5; i++) {
            docx.part("word/media/image" + i + ".bin", large);
        }
        refused("unsafe-package", docx.bytes());
    }

    @Test
    void bombOfParagraphs() {
        refused("text-too-long", Docx.ofBody("<w:p/>".repeat(400_000)).bytes());
    }

    @Test
    void bombOfCharacters() {
        refused("text-too-long", Docx.ofBody(p(r("x".repeat(5_000_000)))).bytes());
        refused(
                "text-too-long",
                Docx.ofBody(p(r("x".repeat(1000)).repeat(5000))).bytes());
    }

    @Test
    void bombOfReferencesToOneNote() {
        refused(
                "text-too-long",
                Docx.ofBody(p("<w:r><w:footnoteReference w:id='2'/></w:r>".repeat(100_000)))
                        .footnotes("<w:footnote w:id='2'>" + p(r("x".repeat(100_000))) + "</w:footnote>")
                        .bytes());
    }

    @Test
    void bombOfLineBreaksEnds() {
        isNoStatement(
                Docx.ofBody(p("<w:r>" + "<w:br/>".repeat(1_000_000) + "</w:r>")).bytes());
    }

    @Test
    void bombOfOpenFields() {
        String open = "<w:r><w:fldChar w:fldCharType='begin'/><w:fldChar w:fldCharType='separate'/><w:t>x</w:t></w:r>";
        refused("unsafe-package", Docx.ofBody(p(open.repeat(100_000))).bytes());
    }

    @Test
    void bombsInEmbeddedDocuments() {
        String chunk = "<w:altChunk r:id='aFChunk'/>";
        refused(
                "unsafe-package",
                Docx.ofBody(BODY + chunk)
                        .relate("aFChunk", "a.docx")
                        .part(
                                "word/a.docx",
                                Docx.ofBody(BODY)
                                        .part("x.bin", new byte[30 << 20])
                                        .bytes())
                        .bytes());
        Docx inItself = Docx.ofBody(BODY + chunk.repeat(1000)).relate("aFChunk", "a.docx");
        byte[] inner = inItself.part("word/a.docx", Docx.ofBody(BODY).bytes()).bytes();
        assertInstanceOf(
                ReadOutcome.Read.class,
                outcome(inItself.part("word/a.docx", inner).bytes()));
        assertInstanceOf(
                ReadOutcome.Read.class,
                outcome(Docx.ofBody(BODY + chunk.repeat(1000))
                        .relate("aFChunk", "a.html")
                        .part("word/a.html", "<p title='".repeat(700_000))
                        .bytes()));
        refused(
                "text-too-long",
                Docx.ofBody(BODY + chunk)
                        .relate("aFChunk", "a.html")
                        .part("word/a.html", "<p>&amp;".repeat(900_000))
                        .bytes());
    }

    @Test
    void aLargeChartThatIsShownOftenEnds() {
        String chart = "<w:r><w:drawing>" + WordParts.CHART + "</w:drawing></w:r>";
        refused(
                "text-too-long",
                Docx.ofBody(BODY + p(chart.repeat(50_000)))
                        .relate("chart", "chart.xml")
                        .part(
                                "word/chart.xml",
                                "<c:chart xmlns:c='http://schemas.openxmlformats.org/drawingml/2006/chart'>"
                                        + "<c:tx><c:v>name</c:v></c:tx>".repeat(100_000) + "</c:chart>")
                        .bytes());
    }

    @Test
    void deepFormulasOfMuchTextEnd() {
        String formula = "<m:f><m:num>".repeat(110) + "<m:r><m:t>" + "x".repeat(900_000) + "</m:t></m:r>"
                + "</m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>".repeat(110);

        assertInstanceOf(
                ReadOutcome.Read.class,
                outcome(Docx.ofBody(p("<m:oMath>" + formula + "</m:oMath>")).bytes()));
    }

    @Test
    void picturesThatAreNoneEnd() {
        Docx docx = Docx.ofBody(BODY
                + p("<w:r><w:drawing><wp:inline>" + WordParts.PICTURE + "</wp:inline></w:drawing></w:r>")
                        .repeat(20_000));
        docx.relate("image", "media/image1.png").part("word/media/image1.png", new byte[40 << 20]);

        assertInstanceOf(ReadOutcome.Read.class, outcome(docx.bytes()));
    }

    @Test
    void longChainOfStylesEnds() {
        StringBuilder styles = new StringBuilder();
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            styles.append("<w:style w:type='paragraph' w:styleId='S%d'><w:basedOn w:val='S%d'/></w:style>"
                    .formatted(i, i + 1));
            body.append("<w:p><w:pPr><w:pStyle w:val='S%d'/></w:pPr>%s</w:p>".formatted(i, r("x")));
        }
        assertInstanceOf(
                ReadOutcome.Read.class,
                outcome(Docx.ofBody(body.toString()).styles(styles.toString()).bytes()));
    }

    @Test
    void oneLongAddressForManyLinksEnds() {
        Docx docx = Docx.ofBody(p(("<w:hyperlink r:id='l'>" + r("x") + "</w:hyperlink>").repeat(100_000)))
                .relateOutside("l", "hyperlink", "https://example.org/" + "a".repeat(1_000_000));

        assertInstanceOf(ReadOutcome.Read.class, outcome(docx.bytes()));
    }

    /** Parsers keep names in tables, of which one can be filled at one place by who knows how it is ordered. */
    @ParameterizedTest
    @EnumSource
    void namesMadeToMeetInAParsersTableAreRefused(Colliding names) {
        for (String form : new String[] {"<%s/>", "<w:p %s=''/>", "<w:p xmlns:%s='x'/>", "<?%s?>"}) {
            StringBuilder body = new StringBuilder(BODY);
            for (int i = 0; i < 120_000; i++) {
                body.append(form.formatted(names.one(i, 20)));
            }
            refused("unsafe-package", Docx.ofBody(body.toString()).bytes());
        }
        Docx inOneElement = Docx.ofBody(BODY);
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 120_000; i++) {
            attributes.append(' ').append(names.one(i, 20)).append("=''");
        }
        refused(
                "unsafe-package",
                inOneElement.styles("<w:style" + attributes + "/>").bytes());
    }

    @ParameterizedTest
    @EnumSource
    void asManyNamesAsAreTakenEndHoweverOftenTheyMeet(Colliding names) {
        StringBuilder thousand = new StringBuilder();
        for (int i = 0; i < 980; i++) {
            thousand.append('<').append(names.one(i, 10)).append("/>");
        }
        assertInstanceOf(
                ReadOutcome.Read.class,
                outcome(Docx.ofBody(BODY + thousand.toString().repeat(250)).bytes()));
    }

    @Test
    void namesOfManySmallPartsEnd() {
        Docx docx = Docx.ofBody(BODY);
        for (int part = 0; part < 400; part++) {
            StringBuilder names = new StringBuilder("<r>");
            for (int i = 0; i < 1_500; i++) {
                names.append('<').append(Colliding.IN_BYTES.one(i, 12)).append("/>");
            }
            docx.part("word/charts/chart" + part + ".xml", names.append("</r>").toString());
        }
        refused("unsafe-package", docx.bytes());
    }

    /** Names for the tables of Aalto, which takes bytes by four, and of Woodstox, which takes characters. */
    private enum Colliding {
        IN_BYTES {
            @Override
            String one(int number, int bits) {
                StringBuilder name = new StringBuilder();
                for (int at = 0; at < bits; at += 4) {
                    StringBuilder second = new StringBuilder();
                    for (int bit = at; bit < at + 4; bit++) {
                        int on = number >> bit & 1;
                        name.append((char) ('a' + on));
                        second.append((char) ('a' - 31 * on));
                    }
                    name.append(second);
                }
                return name.toString();
            }
        },
        IN_CHARACTERS {
            @Override
            String one(int number, int bits) {
                StringBuilder name = new StringBuilder();
                for (int bit = 0; bit < bits; bit++) {
                    name.append((number >> bit & 1) == 0 ? "aa" : "bB");
                }
                return name.toString();
            }
        };

        abstract String one(int number, int bits);
    }

    @Test
    void tooManyParts() {
        Docx docx = Docx.ofBody(BODY);
        for (int i = 0; i < 60_000; i++) {
            docx.part("word/media/" + i + ".bin", new byte[1]);
        }
        refused("unsafe-package", docx.bytes());
    }

    @Test
    void deepNesting() {
        String deep = "<w:tbl><w:tr><w:tc>".repeat(2000) + BODY + "</w:tc></w:tr></w:tbl>".repeat(2000);
        refused("unsafe-package", Docx.ofBody(deep).bytes());
    }

    @Test
    void hugeSpansAndCyclesOfStylesEnd() {
        Docx docx = Docx.ofBody("<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2000000000'/></w:tcPr>" + BODY
                        + "</w:tc></w:tr></w:tbl><w:p><w:pPr><w:pStyle w:val='A'/></w:pPr>" + r("x") + "</w:p>")
                .styles("<w:style w:type='paragraph' w:styleId='A'><w:basedOn w:val='B'/></w:style>"
                        + "<w:style w:type='paragraph' w:styleId='B'><w:basedOn w:val='A'/></w:style>");

        assertInstanceOf(ReadOutcome.Read.class, outcome(docx.bytes()));
    }
}
