package org.opendebate.documents.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.opendebate.documents.compile.Assembly;
import org.opendebate.documents.compile.Author;
import org.opendebate.documents.compile.Compilation;
import org.opendebate.documents.compile.CompilationRequest;
import org.opendebate.documents.compile.Compilations;
import org.opendebate.documents.compile.Contribution;
import org.opendebate.documents.compile.Speaker;
import org.opendebate.documents.model.Direction;
import org.opendebate.documents.model.Language;

/** Names of one direction in contents of the other. */
class MixedContentsTest {

    private static final int CONTENTS = 2;

    private static Compilation compilation(Language language, Optional<String> office, String name) {
        CompilationRequest base = Compilations.start().in(language).request();
        Contribution contribution = new Contribution(
                "s1",
                1,
                Contribution.Kind.NATIONAL,
                new Author("ZZZ", Author.Kind.MEMBER_STATE, "Nowhere", "Nowhere"),
                new Speaker(name, office, Speaker.Level.PERMANENT_REPRESENTATIVE),
                language,
                Compilations.text(language, "x."),
                Compilations.HASH);
        return Assembly.assemble(new CompilationRequest(
                language, true, base.numbering(), base.masthead(), base.meeting(), List.of(contribution)));
    }

    /** The characters of the contents as they stand on paper, from the left, without spaces. */
    private static String onPaper(Compilation compilation) throws IOException {
        List<TextPosition> all = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                all.add(text);
            }
        };
        stripper.setStartPage(CONTENTS);
        stripper.setEndPage(CONTENTS);
        try (PDDocument document = Loader.loadPDF(PdfWriterTest.pdf(compilation))) {
            stripper.getText(document);
        }
        StringBuilder line = new StringBuilder();
        all.stream()
                .sorted((a, b) -> Math.abs(a.getYDirAdj() - b.getYDirAdj()) > 1
                        ? Float.compare(a.getYDirAdj(), b.getYDirAdj())
                        : Float.compare(a.getXDirAdj(), b.getXDirAdj()))
                .forEach(text -> line.append(text.getUnicode().strip()));
        return line.toString();
    }

    private static String reversed(String words) {
        return new StringBuilder(words.replace(" ", "")).reverse().toString();
    }

    @Test
    void anArabicNameReadsFromTheRightInEnglishContents() throws IOException {
        String line = onPaper(compilation(Language.EN, Optional.empty(), "محمد إدريس"));

        assertTrue(line.contains("totheUnitedNations," + reversed("محمد إدريس") + "."), line);
    }

    @Test
    void anArabicOfficeAndNameAreOnePhraseInEnglishContents() throws IOException {
        String line = onPaper(compilation(Language.EN, Optional.of("وزير الخارجية"), "سامح شكري"));

        assertTrue(line.contains("Statementby" + reversed("سامح شكري, وزير الخارجية") + "."), line);
    }

    @Test
    void aRussianNameKeepsItsPunctuationInArabicContents() throws IOException {
        String line = onPaper(compilation(Language.AR, Optional.empty(), "Небензя, Василий!"));

        assertTrue(line.contains(".Небензя,Василий!،" + reversed("المتحدة")), line);
    }

    @Test
    void withoutTheMarksTheTitleIsTheSame() {
        Compilation compilation = compilation(Language.AR, Optional.of("Minister"), "John Smith");
        String title = compilation.annexes().getFirst().title();

        String isolated = Isolated.title(compilation.annexes().getFirst(), Direction.RTL);

        assertEquals(title, isolated.replaceAll("[\u2068\u2069]", ""));
        assertTrue(isolated.endsWith("\u2069"), isolated);
    }

    @Test
    void namesOfTheSameDirectionGetNoMarks() {
        Compilation compilation = compilation(Language.RU, Optional.of("Minister"), "John Smith");

        assertEquals(
                compilation.annexes().getFirst().title(),
                Isolated.title(compilation.annexes().getFirst(), Direction.LTR));
    }

    @Test
    void aListOfForeignNamesStandsInTheOrderOfTheSentence() {
        assertEquals(
                "الوفود التالية: \u2068Argentina\u2069، \u2068Côte d’Ivoire (2)\u2069، و\u2068Russia\u2069.",
                Isolated.sentence("الوفود التالية: Argentina، Côte d’Ivoire (2)، وRussia.", Direction.RTL)
                        .replace("(2\u2069)", "(2)\u2069"));
        assertEquals(
                "by \u2068محمد إدريس\u2069, \u2068سامح شكري\u2069 and Kenya",
                Isolated.sentence("by محمد إدريس, سامح شكري and Kenya", Direction.LTR));
        assertEquals("by Kenya and 中国", Isolated.sentence("by Kenya and 中国", Direction.LTR));
    }
}
