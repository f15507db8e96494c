package org.opendebate.compilations.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opendebate.compilations.CompilationProblems;
import org.opendebate.compilations.meeting.MeetingFacts;
import org.opendebate.contracts.SandboxMeetings;
import org.opendebate.kit.problem.Refusal;

class NewDocumentTest {
    private static final LocalDate DAY = LocalDate.of(2021, 5, 24);

    @Test
    void aMeetingHasASymbolOfItsSeries() {
        assertEquals(
                "S/2021/501",
                of(UUID.fromString("0179ae4b-9b2c-7abc-8123-0123456789ab"))
                        .symbolIn("S")
                        .toString());
    }

    @Test
    void noSymbolIsSpentOnTheSandbox() {
        NewDocument document = of(SandboxMeetings.on(DAY));

        Refusal refused = assertThrows(Refusal.class, () -> document.symbolIn("S"));

        assertEquals(CompilationProblems.SYMBOL_INVALID, refused.type());
    }

    private static NewDocument of(UUID meeting) {
        MeetingFacts facts = new MeetingFacts(
                meeting,
                "SC",
                "chamber",
                DAY,
                ZoneId.of("America/New_York"),
                "A theme of this test",
                Optional.empty(),
                "closed",
                true,
                new MeetingFacts.President("CHN", "Zhang Jun", Optional.empty()),
                List.of(),
                List.of(),
                new MeetingFacts.Office("An office", Optional.empty()));
        return new NewDocument(facts, "S/2021/501", DAY, DAY);
    }
}
