package org.opendebate.documents.akn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.opendebate.documents.compile.Assembly;
import org.opendebate.documents.compile.Author;
import org.opendebate.documents.compile.Compilation;
import org.opendebate.documents.compile.Compilations;
import org.opendebate.documents.compile.Speaker;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.StatementText;
import org.opendebate.documents.model.StatementTexts;

class CollectionWriterTest {

    @Provide
    Arbitrary<StatementText> statements() {
        return StatementTexts.any();
    }

    @Provide
    Arbitrary<Language> languages() {
        return Arbitraries.of(Language.class);
    }

    @Property(tries = 30)
    void collectionIsInTheProfileAndIsAkomaNtoso(
            @ForAll("statements") StatementText first,
            @ForAll("statements") StatementText second,
            @ForAll("languages") Language language)
            throws IOException {
        byte[] written = write(compilation(language, first, second));

        Profile.validate(new ByteArrayInputStream(written));
        assertArrayEquals(written, write(compilation(language, first, second)));
        Assumptions.assumeTrue(AknRoundTripTest.OASIS.isPresent(), "akomantoso30.xsd is not at hand");
        Profile.validate(AknRoundTripTest.OASIS.get(), new ByteArrayInputStream(written));
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
        return Assembly.assemble(Compilations.start()
                .in(language)
                .member("KEN", "Kenya", "Kenya", Speaker.Level.MINISTER)
                .national("NER", Author.Kind.MEMBER_STATE, "Niger", "the Niger", first)
                .national("VAT", Author.Kind.OBSERVER_STATE, "Holy See", "the Holy See", second)
                .request());
    }

    private static byte[] write(Compilation compilation) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CollectionWriter.write(compilation, out);
        return out.toByteArray();
    }
}
