package org.opendebate.documents.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opendebate.documents.compile.Compilation;
import org.opendebate.documents.compile.SixLanguages;
import org.opendebate.documents.model.Language;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class PdfWriterTest {

    static final Path HOME = Path.of("target/typst");

    static byte[] pdf(Compilation compilation) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfWriter(HOME).write(compilation, out);
        return out.toByteArray();
    }

    /** All of it in one volume, before anything has failed. */
    static PdfPart whole(Compilation compilation) {
        return new PdfPart(
                compilation, compilation.annexes(), 1, List.of(compilation.annexes()), Map.of(), Map.of(), false);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void conformsToAccessibleAndArchivalPdfInEveryLanguage(Language language) throws Exception {
        byte[] pdf = pdf(SixLanguages.request().in(language).assemble());

        assertEquals(List.of(), VeraPdf.failures(pdf, PDFAFlavour.PDFUA_1));
        assertEquals(List.of(), VeraPdf.failures(pdf, PDFAFlavour.PDFA_2_A));
    }

    @Test
    void withoutThePassAfterTheEngineItWouldNotConform() throws Exception {
        byte[] raw = new TypstEngine(HOME, "node", Duration.ofMinutes(1))
                .render(Json.bytes(PageData.of(whole(SixLanguages.request().assemble()))));

        assertFalse(VeraPdf.failures(raw, PDFAFlavour.PDFUA_1).isEmpty());
    }

    @Test
    void theSameCompilationGivesTheSameBytesInEveryTimeZoneAndLocale() throws IOException {
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        byte[] here = pdf(SixLanguages.request().assemble());
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

            assertArrayEquals(here, pdf(SixLanguages.request().assemble()));
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }
}
