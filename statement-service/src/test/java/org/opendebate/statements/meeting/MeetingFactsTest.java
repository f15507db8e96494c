package org.opendebate.statements.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class MeetingFactsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static MeetingFacts.Incomplete told(String json) throws IOException {
        return JSON.readValue(json, MeetingFacts.Incomplete.class);
    }

    @Test
    void aNoteNamesTheRulesThatMayFailOfWhatIsStored() throws IOException {
        assertThat(told("{\"old-word\": \"store\", \"no-text\": \"refuse\", \"cover-letter\": \"store\"}")
                        .stored())
                .containsExactlyInAnyOrder("old-word", "cover-letter", "scan");
    }

    @Test
    void aNoteThatDoesNotSpeakOfTheScannerStoresWhatItDidNotSee() throws IOException {
        assertThat(told("{}").stored()).containsExactly("scan");
        assertThat(told("{\"scan\": \"refuse\"}").stored()).isEmpty();
        assertThat(told(JSON.writeValueAsString(told("{\"scan\": \"refuse\"}"))).stored())
                .isEmpty();
    }

    @Test
    void aNoteFromBeforeThatSpokeOfTheCoverLetterAlone() throws IOException {
        assertThat(told("\"store\"").stored()).containsExactlyInAnyOrder("cover-letter", "scan");
        assertThat(told("\"refuse\"").stored()).containsExactly("scan");
    }

    @Test
    void whatIsKeptIsReadAgain() throws IOException {
        MeetingFacts.Incomplete kept = told("{\"old-word\": \"store\", \"no-text\": \"refuse\"}");

        assertThat(told(JSON.writeValueAsString(kept))).isEqualTo(kept);
    }
}
