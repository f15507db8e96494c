package org.opendebate.meetings.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PaperFormatTest {

    @Test
    void formatIsToldByTheFirstBytes() {
        assertThat(PaperFormat.startingWith("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)))
                .contains(PaperFormat.PDF);
        assertThat(PaperFormat.startingWith(new byte[] {'P', 'K', 3, 4, 0, 0})).contains(PaperFormat.DOCX);
        assertThat(PaperFormat.startingWith(" %PDF-1.7".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(PaperFormat.startingWith(new byte[] {'P', 'K'})).isEmpty();
    }
}
