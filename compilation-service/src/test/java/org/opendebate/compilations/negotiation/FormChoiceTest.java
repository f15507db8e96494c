package org.opendebate.compilations.negotiation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opendebate.compilations.edition.Form;
import org.opendebate.compilations.negotiation.FormChoice.Json;
import org.opendebate.compilations.negotiation.FormChoice.Rendition;
import org.opendebate.kit.problem.Refusal;

class FormChoiceTest {

    @Test
    void theHighestQualityWins() {
        assertEquals(
                new Rendition(Form.PDF, 1),
                FormChoice.accepted(List.of(range("text", "html", "0.5"), range("application", "pdf", "0.9")), false));
    }

    @Test
    void aMoreSpecificRangeSpeaksForItsType() {
        assertEquals(
                new Rendition(Form.PDF, 1),
                FormChoice.accepted(List.of(range("*", "*", "0.1"), range("text", "html", "0")), false));
    }

    @Test
    void whoTakesAnythingGetsWhatThePathIsFor() {
        assertEquals(new Json(), FormChoice.accepted(List.of(range("*", "*", "1")), true));
        assertEquals(new Rendition(Form.HTML, 1), FormChoice.accepted(List.of(range("*", "*", "1")), false));
    }

    @Test
    void aBrowserGetsThePage() {
        assertEquals(
                new Rendition(Form.HTML, 1),
                FormChoice.accepted(
                        List.of(range("text", "html", "1"), range("application", "xml", "0.9"), range("*", "*", "0.8")),
                        true));
    }

    @Test
    void nothingThatIsOfferedIsARefusal() {
        Refusal refusal =
                assertThrows(Refusal.class, () -> FormChoice.accepted(List.of(range("image", "png", "1")), true));

        assertEquals(406, refusal.type().status());
    }

    private static MediaType range(String type, String subtype, String quality) {
        return new MediaType(type, subtype, Map.of("q", quality));
    }
}
