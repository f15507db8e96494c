package org.opendebate.statements.statement;

import java.util.Optional;
import java.util.UUID;

/** All receipts of translations. */
public interface TranslationProofs {
    void add(TranslationProof proof);

    /** The last one of this translation. */
    Optional<TranslationProof> of(UUID statementId, Translation translation);
}
