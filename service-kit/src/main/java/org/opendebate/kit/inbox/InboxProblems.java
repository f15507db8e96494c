package org.opendebate.kit.inbox;

import java.util.List;
import org.opendebate.kit.problem.ProblemType;

/** The problems of what operators do with events. */
public final class InboxProblems {
    static final ProblemType DEAD_LETTER_UNREADABLE =
            new ProblemType("dead-letter-unreadable", 409, "The event cannot be read");
    static final ProblemType DEAD_LETTER_FAILS = new ProblemType("dead-letter-fails", 409, "The event failed again");
    static final ProblemType REBUILD_UNDER_WAY =
            new ProblemType("rebuild-under-way", 409, "The read model is being made anew");
    static final ProblemType TOPIC_INCOMPLETE =
            new ProblemType("topic-incomplete", 409, "The topic does not have what is needed");
    static final ProblemType REBUILD_FAILED =
            new ProblemType("rebuild-failed", 409, "An event of the topic cannot be applied");
    static final ProblemType BROKER_UNAVAILABLE =
            new ProblemType("broker-unavailable", 503, "The broker does not answer");

    /** All of them, for the documentation and its test. */
    public static final List<ProblemType> ALL = List.of(
            DEAD_LETTER_UNREADABLE,
            DEAD_LETTER_FAILS,
            REBUILD_UNDER_WAY,
            TOPIC_INCOMPLETE,
            REBUILD_FAILED,
            BROKER_UNAVAILABLE);

    private InboxProblems() {}
}
