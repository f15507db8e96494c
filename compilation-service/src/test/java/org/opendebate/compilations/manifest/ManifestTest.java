package org.opendebate.compilations.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opendebate.compilations.edition.EditionFacts;
import org.opendebate.compilations.edition.Form;
import org.opendebate.compilations.edition.KeptForm;
import org.opendebate.compilations.edition.LetterText;
import org.opendebate.compilations.edition.PlacedAnnex;
import org.opendebate.compilations.seal.SealFacts;
import org.opendebate.compilations.seal.SealedStatement;
import org.opendebate.compilations.seal.SealedTranslation;
import org.opendebate.compilations.seal.StatementKind;

class ManifestTest {
    private static final String HASH = "a".repeat(64);
    private static final UUID MEETING = new UUID(1, 1);
    private static final Manifest.Occasion OCCASION = new Manifest.Occasion(
            "S/2021/501", "compilation", Instant.parse("2021-05-28T14:00:00Z"), "PT0S", List.of(), null);

    private static final SealedTranslation TRANSLATION = new SealedTranslation(
            "fr",
            new SealedTranslation.Stored("t", "f".repeat(64), 30),
            new SealedTranslation.Model("u", "e".repeat(64), 40, "1"));

    private final SealedStatement kenya = statement(new UUID(2, 1), "accepted", null);
    private final SealedStatement cuba = statement(new UUID(2, 2), "withdrawn", "withdrawn-by-delegation");

    @Test
    void everyStatementOfTheSealStandsInItOnce() {
        Manifest manifest = Manifest.of(seal(kenya, cuba), editions(annex(kenya, 1)), Map.of(), OCCASION);

        assertEquals(
                List.of(kenya.statementId(), cuba.statementId()),
                manifest.statements().stream().map(Manifest.Entry::statementId).toList());
    }

    @Test
    void anAcceptedOneHasItsAnnexAndNoReason() {
        Manifest.Entry entry = Manifest.of(seal(kenya), editions(annex(kenya, 1)), Map.of(), OCCASION)
                .statements()
                .getFirst();

        assertEquals("annex_1", entry.eId());
        assertEquals(1, entry.annex());
        assertNull(entry.reason());
    }

    @Test
    void anyOtherHasItsReasonAndNoAnnex() {
        Manifest.Entry entry = Manifest.of(seal(cuba), editions(), Map.of(), OCCASION)
                .statements()
                .getFirst();

        assertEquals("withdrawn-by-delegation", entry.reason());
        assertNull(entry.annex());
    }

    @Test
    void anAcceptedStatementWithoutAnAnnexIsNeverSigned() {
        assertThrows(IllegalStateException.class, () -> Manifest.of(seal(kenya, cuba), editions(), Map.of(), OCCASION));
    }

    @Test
    void anAnnexThatTheSealDoesNotListIsNeverSigned() {
        assertThrows(
                IllegalStateException.class, () -> Manifest.of(seal(), editions(annex(kenya, 1)), Map.of(), OCCASION));
    }

    @Test
    void annexesThatDifferFromLanguageToLanguageAreNeverSigned() {
        List<EditionFacts> editions = List.of(edition("en", annex(kenya, 1)), edition("fr", annex(kenya, 2)));

        assertThrows(IllegalStateException.class, () -> Manifest.of(seal(kenya), editions, Map.of(), OCCASION));
    }

    @Test
    void eachLanguageHasItsOutputsAndSaysWhichNamesItDidNotHave() {
        List<EditionFacts> editions = List.of(edition("en", annex(kenya, 1)), edition("fr", annex(kenya, 1)));

        Manifest manifest = Manifest.of(seal(kenya), editions, Map.of(), OCCASION);

        assertEquals(List.of("en", "fr"), List.copyOf(manifest.editions().keySet()));
        assertEquals(3, manifest.editions().get("fr").letter().template());
        assertEquals(List.of("EU"), manifest.editions().get("fr").namesInEnglish());
        assertEquals(HASH, manifest.editions().get("fr").outputs().get("pdf").sha256());
    }

    @Test
    void theOutputsAreNamedByTheirHash() {
        Manifest manifest = Manifest.of(seal(kenya), editions(annex(kenya, 1)), Map.of(), OCCASION);

        assertEquals(HASH, manifest.outputs().get("pdf").sha256());
        assertEquals(900, manifest.outputs().get("pdf-2").size());
        assertTrue(manifest.readers().contains("1"));
    }

    private static SealFacts seal(SealedStatement... statements) {
        return new SealFacts(MEETING, 1, false, Instant.parse("2021-05-26T14:00:00Z"), List.of(statements));
    }

    private static List<EditionFacts> editions(PlacedAnnex... annexes) {
        return List.of(edition("en", annexes));
    }

    private static EditionFacts edition(String language, PlacedAnnex... annexes) {
        return new EditionFacts(
                new UUID(3, 1),
                MEETING,
                1,
                language,
                "Letter dated 26 May 2021",
                List.of("EU"),
                "engine/1",
                Instant.parse("2021-05-28T14:00:00Z"),
                List.of(annexes),
                List.of(
                        new KeptForm(Form.PDF, 1, "objects/1", HASH, 1000),
                        new KeptForm(Form.PDF, 2, "objects/2", HASH, 900)),
                new LetterText("I have the honour", 3));
    }

    private static PlacedAnnex annex(SealedStatement statement, int number) {
        return new PlacedAnnex(
                number,
                "annex_" + number,
                "Annex I",
                "Statement by …",
                statement.statementId(),
                statement.version(),
                "national",
                statement.modelSha256(),
                null,
                0,
                "Kenya");
    }

    @Test
    void translationsStandBesideTheStatementWithWhatIsPublishedOfThem() {
        Manifest manifest = Manifest.of(seal(kenya), editions(annex(kenya, 1)), Map.of(), OCCASION);

        assertEquals(
                List.of(new Manifest.Translation(
                        "fr", new Manifest.Hashed("f".repeat(64), 30), new Manifest.Model("e".repeat(64), 40, "1"))),
                manifest.statements().getFirst().translations());
    }

    private static SealedStatement statement(UUID id, String decision, String reason) {
        return new SealedStatement(
                id,
                1,
                decision,
                reason,
                StatementKind.NATIONAL,
                "KEN",
                null,
                "en",
                "Wanjiru Abdi",
                null,
                "permanent-representative",
                "o",
                HASH,
                10,
                "m",
                HASH,
                20L,
                "1",
                null,
                null,
                List.of(TRANSLATION));
    }
}
