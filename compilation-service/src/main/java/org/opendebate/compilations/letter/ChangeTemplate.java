package org.opendebate.compilations.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.IntConsumer;
import org.hibernate.exception.ConstraintViolationException;
import org.opendebate.compilations.CompilationProblems;
import org.opendebate.kit.audit.Audit;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.clock.SystemTime;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.kit.problem.Sentence;

/** Writes a new version of a template, after it was tried. Drafts of the organ are made anew by it. */
@ApplicationScoped
public class ChangeTemplate {
    private final LetterTemplates templates;
    private final Event<TemplateChanged> changed;
    private final Audit audit;
    private final Clock clock;

    ChangeTemplate(LetterTemplates templates, Event<TemplateChanged> changed, Audit audit, @SystemTime Clock clock) {
        this.templates = templates;
        this.changed = changed;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param precondition given the current version, refuses what was decided on another one
     * @return the version in force, which is the one before where the text is the same
     * @throws Refusal 422 for a template that cannot be used, 409 if somebody else wrote a version at the same moment
     */
    @Transactional
    public KeptTemplate change(Caller caller, String organ, String language, String text, IntConsumer precondition) {
        KeptTemplate current = templates.current(organ, language);
        precondition.accept(current.version());
        if (text.equals(current.text())) {
            return current;
        }
        refuseFaulty(text);
        KeptTemplate next = new KeptTemplate(
                organ, language, current.version() + 1, text, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        try {
            templates.add(next);
        } catch (ConstraintViolationException e) {
            throw Refusal.of(KitProblems.CHANGED_MEANWHILE, "Somebody else changed the template at the same moment.")
                    .remedy("GET the template again, decide again, and send the new ETag.");
        }
        changed.fire(new TemplateChanged(organ, language));
        audit.record(
                caller,
                "covering-letter-template.change",
                "covering-letter-template/" + organ + "/" + language,
                "done",
                Map.of("version", next.version(), "sha256", next.sha256()));
        return next;
    }

    private static void refuseFaulty(String text) {
        try {
            LetterTemplate.of(text);
        } catch (TemplateFault fault) {
            throw Refusal.of(
                            CompilationProblems.TEMPLATE_FAULTY,
                            Sentence.of("The template has a fault: {fault}").with("fault", fault.getMessage()))
                    .rule("covering-letter-template")
                    .with("line", fault.line() == 0 ? null : fault.line())
                    .expected(Samples.NAMES)
                    .remedy("Correct the template; docs/covering-letters.md says what it can say.");
        }
    }

    /** What a version writes for a debate that has everything; not for a template that was never kept. */
    public static Letters.Written sample(KeptTemplate template) {
        return Letters.write(template, Samples.FULL);
    }
}
