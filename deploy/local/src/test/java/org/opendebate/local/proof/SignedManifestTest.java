package org.opendebate.local.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignedManifestTest {

    @Test
    void thePartsOfALetterAreItsAnnexesButForTheLetterItself() {
        SignedManifest manifest = manifest("""
                {"kind": "letter", "parts": [{"part": "letter"},
                    {"part": "concept-note", "annex": 1, "eId": "annex_1"},
                    {"part": "guidance-note", "annex": 2, "eId": "annex_2", "picturedBecause": "too deep"}]}""");

        assertEquals(List.of(), manifest.faults());
        assertEquals(
                List.of(new SignedManifest.Annex(1, "annex_1", false), new SignedManifest.Annex(2, "annex_2", true)),
                manifest.annexes());
    }

    @Test
    void aPartThatIsNowhereOrTwiceIsAFault() {
        SignedManifest manifest = manifest("""
                {"kind": "letter", "parts": [{"part": "letter"}, {"part": "letter"}, {"part": "concept-note"}]}""");

        assertEquals(
                List.of(
                        "part letter stands in the list twice",
                        "part concept-note is neither an annex nor left out for a reason"),
                manifest.faults());
    }

    @Test
    void aStatementWithoutAnAnnexNeedsAReason() {
        SignedManifest manifest = manifest("""
                {"kind": "compilation", "statements": [{"statementId": "a", "reason": "withdrawn"}, {"statementId": "b"},
                    {"statementId": "c", "annex": 1, "eId": "annex_1"}, {"statementId": "d", "annex": 1, "eId": "annex_1"}]}""");

        assertEquals(
                List.of("statement b is neither an annex nor left out for a reason", "annex 1 is two of them"),
                manifest.faults());
    }

    private static SignedManifest manifest(String json) {
        try {
            return new SignedManifest(new ObjectMapper().readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
