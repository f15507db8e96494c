package org.opendebate.statements.statement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opendebate.statements.submission.Kind;

/** All statements. */
public interface Statements {
    /** A statement with one of its versions. */
    record Versioned(Statement statement, StatementVersion version) {}

    /**
     * Which statements a caller sees: all, or those of one delegation beside the published ones.
     *
     * @param delegation null for none
     */
    record Sight(boolean all, String delegation) {}

    Optional<UUID> meetingOf(UUID statementId);

    Optional<Statement> find(UUID statementId);

    /** Locked until the transaction ends; the meeting's row has to be locked before. */
    Optional<Statement> findForUpdate(UUID statementId);

    Optional<StatementVersion> version(UUID statementId, int number);

    /** The statement with its current version, both as one and the same change left them. */
    Optional<Versioned> current(UUID statementId);

    /** Every statement of the meeting with its current version, in the order of their ids. */
    List<Versioned> allOf(UUID meetingId);

    /** Every statement of these meetings that waits for its decision, with its current version. */
    List<Versioned> submittedTo(List<UUID> meetingIds);

    /** Lets one transaction at a time put a statement into that place, as {@code Metadata.place} has it. */
    void lockPlace(UUID meetingId, Kind kind, String place);

    /** The one that stands in the place; a withdrawn one does not. */
    Optional<UUID> standing(UUID meetingId, Kind kind, String place);

    void add(Statement statement);

    void add(StatementVersion version);

    /** Counts a change that is in a version, and not in the statement itself: its revision is a new one. */
    void changed(Statement statement);

    /** Writes what was changed, so that the revision is the new one. */
    void flush();
}
