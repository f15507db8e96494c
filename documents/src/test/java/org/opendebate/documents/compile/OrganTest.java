package org.opendebate.documents.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opendebate.documents.akn.CollectionWriter;
import org.opendebate.documents.compile.Speaker.Level;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.text.TextWriter;

/** Another organ is an entry: the General Assembly, by its names alone. */
class OrganTest {

    private static final Organ.Names ENGLISH = new Organ.Names(
            "General Assembly",
            "President of the General Assembly",
            "the President of the General Assembly",
            "the States Members of the United Nations");

    @Test
    void theLetterAndTheMastheadNameTheOrganThatIsGiven() throws IOException {
        Compilation compilation = assembly(Language.EN, ENGLISH);

        assertEquals("General Assembly", compilation.masthead().organ());
        assertEquals(
                "Letter dated 26 May 2021 from the President of the General Assembly addressed to the Secretary-General"
                        + " and the Permanent Representatives of the States Members of the United Nations",
                compilation.letter().title());
        assertTrue(compilation.letter().text().contains("China, members of the General Assembly, at the open debate"));
        assertTrue(compilation.letter().text().endsWith("(Signed) Zhang Jun\nPresident of the General Assembly"));
        assertFalse(text(compilation).contains("Security Council"));
    }

    @Test
    void itsNamesJoinTheNounBeforeThem() {
        Compilation french = assembly(
                Language.FR,
                new Organ.Names(
                        "Assemblée générale",
                        "Président de l'Assemblée générale",
                        "le Président de l'Assemblée générale",
                        "les États Membres de l'Organisation des Nations Unies"));

        assertEquals(
                "Lettre datée du 26 mai 2021, adressée au Secrétaire général et aux représentantes et représentants"
                        + " permanents des États Membres de l’Organisation des Nations Unies par le Président de"
                        + " l’Assemblée générale",
                french.letter().title());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noLanguageNamesTheSecurityCouncilForIt(Language language) throws IOException {
        String known = Words.of(language).text("organ.SC");
        String genitive = language == Language.RU ? "Совета Безопасности" : known;

        String whole = text(assembly(language, ENGLISH));

        assertTrue(whole.contains("General Assembly"), whole);
        assertFalse(whole.contains(known) || whole.contains(genitive), whole);
        assertFalse(whole.matches("(?s).*[{}].*"), whole);
    }

    @Test
    void itsIdentifiersAreOfItsActor() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        CollectionWriter.write(assembly(Language.EN, ENGLISH), out);

        String written = out.toString(StandardCharsets.UTF_8);
        assertTrue(written.contains("/akn/un/publication/communication/un-ga/2021-05-28/"), written);
        assertTrue(written.contains("\"/akn/ontology/organization/un/ga\" showAs=\"General Assembly\""), written);
        assertFalse(written.contains("un-sc"), written);
    }

    @Test
    void anOrganWithoutNamesIsKnownOnlyIfItIsTheSecurityCouncil() {
        assertEquals(Organ.securityCouncil(), Organ.known("SC"));
        assertThrows(IllegalArgumentException.class, () -> Organ.known("GA"));
    }

    private static Compilation assembly(Language language, Organ.Names names) {
        return Compilations.start()
                .in(language)
                .of(new Organ("GA", "un-ga", Optional.of(names)))
                .briefing("b1", "Atul Khare", "Under-Secretary-General for Operational Support")
                .member("CHN", "China", "China", Level.PERMANENT_REPRESENTATIVE)
                .national("AUS", "Australia", "Australia")
                .assemble();
    }

    private static String text(Compilation compilation) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TextWriter.compilation(compilation, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
