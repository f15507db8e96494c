package org.opendebate.statements.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opendebate.statements.meeting.MeetingFacts.GuidanceNote;
import org.opendebate.statements.reading.Reading;
import org.opendebate.statements.submission.SubmissionSettings;

class TextRulesTest {
    private static final GuidanceNote NOTE =
            new GuidanceNote(1, 500, 20, List.of("en"), List.of("pdf"), List.of(), false, null, null, null, null);

    @Test
    void aStatementOfFiveHundredAndOneWordsPasses() {
        assertThat(judged(501, "words").verdict()).isEqualTo(RuleOutcome.Outcome.PASS);
    }

    @Test
    void aStatementAtTheToleranceWarnsFromTheNextWordOn() {
        assertThat(judged(600, "words").verdict()).isEqualTo(RuleOutcome.Outcome.PASS);
        assertThat(judged(601, "words").verdict()).isEqualTo(RuleOutcome.Outcome.WARN);
    }

    @Test
    void chineseIsMeasuredInCharacters() {
        assertThat(judged(1020, "characters").verdict()).isEqualTo(RuleOutcome.Outcome.PASS);
        assertThat(judged(1021, "characters").verdict()).isEqualTo(RuleOutcome.Outcome.WARN);
    }

    @Test
    void whatTheReaderWarnsOfIsAWarningWithItsPlace() {
        Judgement judgement = judged(
                new Reading.Observation("tracked-changes", true, "paragraph 2", "A change is tracked.", "Accept it."),
                new Reading.Observation("comments", false, null, "A comment.", "Nothing to do."));

        assertThat(judgement.rules())
                .filteredOn(rule -> rule.outcome() == RuleOutcome.Outcome.WARN)
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.rule()).isEqualTo("tracked-changes");
                    assertThat(rule.place()).isEqualTo("paragraph 2");
                });
    }

    private static Judgement judged(Reading.Observation... observations) {
        return judged(new Reading.Read(null, "1", List.of(observations), 100, "words"));
    }

    private static Judgement judged(int count, String unit) {
        return judged(new Reading.Read(null, "1", List.of(), count, unit));
    }

    private static Judgement judged(Reading.Read reading) {
        Outcomes outcomes = new Outcomes(true, null);
        new TextRules(new Defaults(), outcomes).judge(reading, NOTE);
        return outcomes.judgement();
    }

    private record Defaults() implements SubmissionSettings {
        @Override
        public MemorySize largestStatement() {
            return new MemorySize(BigInteger.TEN);
        }

        @Override
        public MemorySize largestCoverLetter() {
            return new MemorySize(BigInteger.TEN);
        }

        @Override
        public MemorySize largestEvidence() {
            return new MemorySize(BigInteger.TEN);
        }

        @Override
        public double charactersPerWord() {
            return 1.7;
        }
    }
}
