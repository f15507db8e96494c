package org.opendebate.documents.akn;

import java.time.LocalDate;

/**
 * What a statement's Akoma Ntoso says of it beside its text.
 *
 * @param id the statement's id, the number in its IRI
 * @param version from 1
 * @param date of the meeting that it was submitted for
 * @param actor of the organ that it was submitted to: {@code un-sc}
 * @param author whose statement it is: a delegation's code ({@code KEN}), or a briefer's key
 * @param authorName as it is shown
 */
public record StatementIdentity(
        String id, int version, LocalDate date, String actor, String author, String authorName) {

    public StatementIdentity {
        if (!id.matches("[A-Za-z0-9-]+")) {
            throw new IllegalArgumentException("StatementIdentity: id is no plain name: " + id);
        }
        if (version < 1) {
            throw new IllegalArgumentException("StatementIdentity: version must be at least 1: " + version);
        }
        if (!actor.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("StatementIdentity: actor is no plain name: " + actor);
        }
        if (!author.matches("[A-Za-z0-9-]+")) {
            throw new IllegalArgumentException("StatementIdentity: author is no plain name: " + author);
        }
        if (authorName.isBlank()) {
            throw new IllegalArgumentException("StatementIdentity: author " + author + " has no name");
        }
    }
}
