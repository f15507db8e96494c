package org.opendebate.statements.reading;

import java.time.LocalDate;
import java.util.UUID;

/** What a model says of its statement beside the text. */
public record ModelIdentity(UUID statementId, int version, Author author) {

    /**
     * Whose statement it is.
     *
     * @param code of the delegation, or the briefer's key
     * @param name as it is shown
     * @param meetingDate the day whose names hold
     * @param organActor the organ that meets, in the identifiers of Akoma Ntoso: {@code un-sc}
     */
    public record Author(String code, String name, LocalDate meetingDate, String organActor) {}
}
