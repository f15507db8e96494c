package org.opendebate.statements.statement;

import jakarta.enterprise.context.ApplicationScoped;
import org.opendebate.statements.meeting.MeetingFacts;
import org.opendebate.statements.reading.ModelIdentity;
import org.opendebate.statements.register.Register;
import org.opendebate.statements.submission.Metadata;

/** Names the author of a statement as the register, or the meeting's list of briefers, has it. */
@ApplicationScoped
class Authors {
    private final Register register;

    Authors(Register register) {
        this.register = register;
    }

    ModelIdentity.Author of(Metadata metadata, MeetingFacts meeting) {
        if (metadata.delegation() == null) {
            String name = meeting.briefer(metadata.briefer())
                    .map(MeetingFacts.Briefer::name)
                    .orElse(metadata.briefer());
            return new ModelIdentity.Author(metadata.briefer(), name, meeting.date());
        }
        String name = register.nameOn(metadata.delegation(), meeting.date()).orElse(metadata.delegation());
        return new ModelIdentity.Author(metadata.delegation(), name, meeting.date());
    }
}
