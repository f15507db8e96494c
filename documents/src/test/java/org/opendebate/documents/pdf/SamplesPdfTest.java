package org.opendebate.documents.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opendebate.documents.compile.Author;
import org.opendebate.documents.compile.Compilations;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.read.ReadOutcome;
import org.opendebate.documents.read.WordReader;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** All sample statements in one document, in each of the languages that a document can be published in. */
class SamplesPdfTest {

    private static final Path SAMPLES = Path.of("..", "deploy", "local", "samples");

    @ParameterizedTest
    @EnumSource(Language.class)
    void allSamplesTogetherConform(Language language) throws Exception {
        List<Path> files = files();
        assertTrue(files.size() >= 48, "samples found: " + files.size());
        Compilations compilation = Compilations.start().in(language);
        for (Path file : files) {
            String code = file.getParent().getFileName() + "-" + file.getFileName();
            ReadOutcome.Read read = assertInstanceOf(ReadOutcome.Read.class, new WordReader().read(file));
            compilation.national(code, Author.Kind.MEMBER_STATE, code, code, read.text());
        }

        byte[] pdf = PdfWriterTest.pdf(compilation.assemble());

        assertEquals(List.of(), VeraPdf.failures(pdf, PDFAFlavour.PDFUA_1));
        assertEquals(List.of(), VeraPdf.failures(pdf, PDFAFlavour.PDFA_2_A));
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> walk = Files.walk(SAMPLES)) {
            return walk.filter(file -> file.getFileName().toString().matches("statement.*\\.docx"))
                    .sorted()
                    .toList();
        }
    }
}
