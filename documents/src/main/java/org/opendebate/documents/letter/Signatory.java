package org.opendebate.documents.letter;

import java.util.Optional;

/** Who is said to have signed; empty where it is not said. */
public record Signatory(Optional<String> name, Optional<SignatoryRole> role) {

    /** Nothing is said. */
    public static final Signatory UNKNOWN = new Signatory(Optional.empty(), Optional.empty());
}
