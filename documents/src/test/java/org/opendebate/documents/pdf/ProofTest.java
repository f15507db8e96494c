package org.opendebate.documents.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opendebate.documents.compile.Compilations;
import org.opendebate.documents.model.Language;

class ProofTest {

    private static final Path HOME = Path.of("target", "typst");

    @Test
    void statementThatCanBeSetHasNoFault() {
        Proof proof = new Proof(new PdfWriter(HOME));

        assertEquals(Optional.empty(), proof.fault(Compilations.text(Language.ES, "Señor Presidente:")));
    }

    @Test
    void characterThatNoFontHasIsTheStatementsFault() {
        Proof proof = new Proof(new PdfWriter(HOME));

        String fault = proof.fault(Compilations.text(Language.EN, "Cuneiform: \uD808\uDC00"))
                .orElseThrow();

        assertTrue(fault.contains("U+12000"), fault);
    }

    @Test
    void textThatTheEngineAloneGivesUpOnIsTheStatementsFault() {
        Proof proof = new Proof(new PdfWriter(
                json -> {
                    if (new String(json, java.nio.charset.StandardCharsets.UTF_8).contains("poison")) {
                        throw new PdfEngineFailed("planted");
                    }
                    return new TypstEngine(HOME, "node", java.time.Duration.ofMinutes(1)).render(json);
                },
                HOME));

        assertEquals(
                Optional.of("the engine that sets the pages gives up on it"),
                proof.fault(Compilations.text(Language.EN, "poison")));
    }

    @Test
    void engineThatFailsOnEveryTextIsNoFaultOfTheStatement() {
        Proof proof = new Proof(new PdfWriter(
                json -> {
                    throw new PdfEngineFailed("planted");
                },
                HOME));

        assertThrows(PdfEngineFailed.class, () -> proof.fault(Compilations.text(Language.EN, "Sound.")));
    }
}
