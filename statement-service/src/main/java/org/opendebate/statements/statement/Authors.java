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
        return of(metadata.delegation(), metadata.briefer(), meeting);
    }

    ModelIdentity.Author of(Statement statement, MeetingFacts meeting) {
        return of(statement.delegation(), statement.briefer(), meeting);
    }

    private ModelIdentity.Author of(String delegation, String briefer, MeetingFacts meeting) {
        if (delegation == null) {
            String name =
                    meeting.briefer(briefer).map(MeetingFacts.Briefer::name).orElse(briefer);
            return new ModelIdentity.Author(briefer, name, meeting.date(), meeting.organActor());
        }
        String name = register.nameOn(delegation, meeting.date()).orElse(delegation);
        return new ModelIdentity.Author(delegation, name, meeting.date(), meeting.organActor());
    }
}
