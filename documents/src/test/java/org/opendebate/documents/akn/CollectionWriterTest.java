package org.opendebate.documents.akn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.opendebate.documents.Seeds;
import org.opendebate.documents.compile.Assembly;
import org.opendebate.documents.compile.Author;
import org.opendebate.documents.compile.Compilation;
import org.opendebate.documents.compile.Compilations;
import org.opendebate.documents.compile.Family;
import org.opendebate.documents.compile.FamilyDocument;
import org.opendebate.documents.compile.LibraryMetadata;
import org.opendebate.documents.compile.Speaker;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.StatementText;
import org.opendebate.documents.model.StatementTexts;

class CollectionWriterTest {

    @Test
    void collectionIsInTheProfile() {
        Seeds.each(30, random -> {
            Compilation compilation = draw(random);

            byte[] written = write(compilation);

            Profile.validate(new ByteArrayInputStream(written));
            assertArrayEquals(written, write(compilation));
        });
    }

    @Test
    void collectionIsAkomaNtoso() {
        Assumptions.assumeTrue(AknRoundTripTest.OASIS.isPresent(), "akomantoso30.xsd is not at hand");

        Seeds.each(
                30,
                random ->
                        Profile.validate(AknRoundTripTest.OASIS.get(), new ByteArrayInputStream(write(draw(random)))));
    }

    @Test
    void whatALibraryKeepsStandsInTheMetadata() throws IOException {
        byte[] written = write(Compilations.start()
                .in(Language.FR)
                .with(new LibraryMetadata(
                        Optional.of("21-06914"), Optional.of(LocalDate.of(2021, 6, 1)), Optional.of("Opérations")))
                .assemble());

        Profile.validate(new ByteArrayInputStream(written));
        if (AknRoundTripTest.OASIS.isPresent()) {
            Profile.validate(AknRoundTripTest.OASIS.get(), new ByteArrayInputStream(written));
        }
        String text = new String(written, StandardCharsets.UTF_8);
        assertTrue(text.contains(
                "<proprietary source=\"#opendebate\"><lib:document xmlns:lib=\"urn:opendebate:library:1\">"
                        + "<lib:jobNumber>21-06914</lib:jobNumber><lib:releaseDate>2021-06-01</lib:releaseDate>"
                        + "<lib:agendaItem xml:lang=\"fr\">Opérations</lib:agendaItem>"
                        + "<lib:distribution>general</lib:distribution></lib:document></proprietary>"));
        assertTrue(text.contains("name=\"jobNumber\" eId=\"cover__jobNumber\">21-06914 (F)"));
    }

    private static Compilation draw(RandomGenerator random) {
        return compilation(
                Seeds.one(random, Language.values()), StatementTexts.draw(random), StatementTexts.draw(random));
    }

    @Test
    void annexesAreComponentsWithTheirOwnIdsAndTheSymbolIsShown() throws IOException {
        String written = new String(
                write(compilation(
                        Language.EN,
                        Compilations.text(Language.FR, "Le texte."),
                        Compilations.text(Language.AR, "نص البيان."))),
                StandardCharsets.UTF_8);

        assertTrue(written.contains("<component eId=\"annex_1\"><num>Annex I</num>"), written);
        assertTrue(written.contains("[Original: French]</subheading>"), written);
        assertTrue(written.contains("eId=\"annex_3__p_1\""), written);
        assertTrue(written.contains("showAs=\"S/2021/501\""), written);
        assertTrue(written.contains("/akn/un/publication/communication/un-sc/"), written);
        assertTrue(written.contains("S-2021-501/eng@"), written);
        assertTrue(written.contains("name=\"specimenMark\""), written);
    }

    private static Compilation compilation(Language language, StatementText first, StatementText second) {
        FamilyDocument parent = new FamilyDocument(
                "S/2021/400", LocalDate.of(2021, 5, 2), LocalDate.of(2021, 5, 3), "/documents/S/2021/400");
        return Assembly.assemble(Compilations.start()
                .in(language)
                .member("KEN", "Kenya", "Kenya", Speaker.Level.MINISTER)
                .national("NER", Author.Kind.MEMBER_STATE, "Niger", "the Niger", first)
                .national("VAT", Author.Kind.OBSERVER_STATE, "Holy See", "the Holy See", second)
                .request()
                .in(new Family(
                        Family.Kind.REVISION,
                        Optional.of(parent),
                        List.of(parent),
                        new Family.Numbers.From(1),
                        Optional.empty())));
    }

    private static byte[] write(Compilation compilation) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CollectionWriter.write(compilation, out);
        return out.toByteArray();
    }
}
