package org.opendebate.statements.rules;

import org.opendebate.kit.problem.Sentence;
import org.opendebate.statements.meeting.MeetingFacts.GuidanceNote;
import org.opendebate.statements.reading.Reading;
import org.opendebate.statements.submission.SubmissionSettings;

/** What the reader found, and the text's length. Nothing here refuses: a statement of 501 words is taken. */
final class TextRules {
    private final SubmissionSettings settings;
    private final Outcomes outcomes;

    TextRules(SubmissionSettings settings, Outcomes outcomes) {
        this.settings = settings;
        this.outcomes = outcomes;
    }

    void judge(Reading.Read reading, GuidanceNote note) {
        outcomes.pass("statement-format", "docx", "docx");
        for (Reading.Observation seen : reading.observations()) {
            if (seen.isWarning()) {
                outcomes.warn(seen.rule(), seen.found(), null, seen.place(), seen.remedy());
            } else {
                outcomes.note(seen.rule(), seen.found(), seen.place());
            }
        }
        length(reading, note);
    }

    private void length(Reading.Read reading, GuidanceNote note) {
        boolean characters = reading.unit().equals(Reading.CHARACTERS);
        long target = characters ? Math.round(note.wordTarget() * settings.charactersPerWord()) : note.wordTarget();
        long most = target + target * note.wordTolerancePercent() / 100;
        Sentence found =
                Sentence.of(characters ? RuleWords.CHARACTERS : RuleWords.WORDS).with("count", reading.count());
        Sentence expected = Sentence.of(characters ? RuleWords.ABOUT_CHARACTERS : RuleWords.ABOUT_WORDS)
                .with("target", target)
                .with("most", most);
        if (reading.count() <= most) {
            outcomes.pass("length", found, expected);
        } else {
            outcomes.warn("length", found, expected, null, "Shorten the statement if you can; it is not cut.");
        }
    }
}
