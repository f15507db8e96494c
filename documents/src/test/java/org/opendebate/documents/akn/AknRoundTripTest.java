package org.opendebate.documents.akn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.validation.Schema;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.opendebate.documents.Seeds;
import org.opendebate.documents.model.Direction;
import org.opendebate.documents.model.Footnote;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.NoteRef;
import org.opendebate.documents.model.Paragraph;
import org.opendebate.documents.model.StatementText;
import org.opendebate.documents.model.StatementTexts;
import org.opendebate.documents.model.Text;

class AknRoundTripTest {

    private static final StatementIdentity IDENTITY =
            new StatementIdentity("0190-abc", 2, LocalDate.of(2021, 5, 24), "un-sc", "KEN", "Kenya & others");
    static final Optional<Schema> OASIS = oasis();

    @Test
    void whatIsWrittenReadsBackAndIsInTheProfile() {
        Seeds.each(200, random -> {
            StatementText text = StatementTexts.draw(random);

            byte[] written = write(text);

            assertEquals(text, AknReader.read(new ByteArrayInputStream(written)));
            Profile.validate(new ByteArrayInputStream(written));
            assertArrayEquals(written, write(text));
        });
    }

    @Test
    void letterIsWrittenAsALetterAndReadsBack() throws IOException {
        StatementText text =
                new StatementText(Language.EN, List.of(Paragraph.of(Direction.LTR, Text.of("Excellency"))));
        ByteArrayOutputStream written = new ByteArrayOutputStream();

        AknWriter.letter(text, IDENTITY, written);

        Profile.validate(new ByteArrayInputStream(written.toByteArray()));
        assertEquals(text, AknReader.read(new ByteArrayInputStream(written.toByteArray())));
        String letter = written.toString(StandardCharsets.UTF_8);
        assertTrue(letter.contains("/akn/un/officialLetter/communication/un-sc/2021-05-24/0190-abc"), letter);
        assertTrue(letter.contains("<FRBRdate date=\"2021-05-24\" name=\"letter\""), letter);
        assertFalse(letter.contains("FRBRversionNumber"), letter);
    }

    @Test
    void whatIsWrittenIsAkomaNtoso() {
        Assumptions.assumeTrue(OASIS.isPresent(), "akomantoso30.xsd is not at hand");

        Seeds.each(
                50,
                random -> Profile.validate(OASIS.get(), new ByteArrayInputStream(write(StatementTexts.draw(random)))));
    }

    @Test
    void eIdsAreUniqueAndNamedByTheirPlace() throws IOException {
        Footnote note = new Footnote(
                "fn1", "1", Footnote.Kind.FOOTNOTE, List.of(Paragraph.of(Direction.LTR, Text.of("See there."))));
        StatementText text = new StatementText(
                Language.FR,
                List.of(
                        Paragraph.of(Direction.LTR, Text.of("Un"), new NoteRef(note)),
                        Paragraph.of(Direction.LTR, Text.of("Deux"))));

        String written = new String(write(text), StandardCharsets.UTF_8);

        assertTrue(written.contains("<p eId=\"p_2\">Deux</p>"), written);
        assertTrue(
                written.contains("<authorialNote eId=\"fn1\" marker=\"1\" placement=\"bottom\" class=\"footnote\">"),
                written);
        assertTrue(written.contains("<p eId=\"fn1__p_1\">See there.</p>"), written);
        assertTrue(written.contains(
                "/akn/un/officialStatement/communication/un-sc/2021-05-24/0190-abc/fra@2021-05-24/!main"));
    }

    @Test
    void declarationsAndForeignElementsAreRefused() {
        assertThrows(IOException.class, () -> read("<!DOCTYPE a><akomaNtoso/>"));
        assertThrows(
                IOException.class,
                () -> read("<akomaNtoso xmlns='" + AknXml.NAMESPACE
                        + "'><doc name='x'><mainBody xml:lang='en'><script/></mainBody></doc></akomaNtoso>"));
        assertThrows(IOException.class, () -> read("<akomaNtoso"));
        assertThrows(IOException.class, () -> read("<akomaNtoso/>"));
    }

    private static StatementText read(String xml) throws IOException {
        return AknReader.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] write(StatementText text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AknWriter.write(text, IDENTITY, out);
        return out.toByteArray();
    }

    /** The schema of OASIS: named by AKN_XSD, or in the folder of shared data beside the repository. */
    private static Optional<Schema> oasis() {
        String named = System.getProperty("AKN_XSD", System.getenv("AKN_XSD"));
        Stream<Path> candidates = named != null
                ? Stream.of(Path.of(named))
                : Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                        .map(path -> path.resolve("shared/data/akn/akomantoso30.xsd"));
        return candidates.filter(Files::isRegularFile).findFirst().map(path -> {
            try {
                return Profile.schema(path.toUri().toURL());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
