package org.opendebate.statements.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.opendebate.contracts.Topics;
import org.opendebate.kit.inbox.TopicEnds;

/** Whether all that was told of meetings is known here. */
@ApplicationScoped
public class MeetingTopic {
    private final TopicEnds ends;
    private final MeetingSettings settings;
    private final String group;

    MeetingTopic(
            TopicEnds ends,
            MeetingSettings settings,
            @ConfigProperty(name = "mp.messaging.incoming.meetings.group.id") String group) {
        this.ends = ends;
        this.settings = settings;
        this.group = group;
    }

    /** Waits a short while for it; false also when the broker does not answer. Not to be called in a transaction. */
    public boolean isReadToItsEnd() {
        return ends.areReached(Topics.MEETING, group, settings.readWithin());
    }
}
