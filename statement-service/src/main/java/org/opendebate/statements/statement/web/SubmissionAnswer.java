package org.opendebate.statements.statement.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.opendebate.kit.problem.Interpreter;
import org.opendebate.kit.problem.Spoken;
import org.opendebate.statements.statement.ReadStatements;
import org.opendebate.statements.statement.Statements;

/**
 * The answer to whatever makes a version.
 *
 * @param receipt JSON, the payload of {@code jws}
 */
record SubmissionAnswer(
        StatementView statement,
        @JsonRawValue @Schema(implementation = Object.class) String receipt,
        String jws) implements Spoken {
    /** What is signed is not translated. */
    @Override
    public SubmissionAnswer in(Interpreter language) {
        return new SubmissionAnswer(statement.in(language), receipt, jws);
    }

    static SubmissionAnswer of(Statements.Versioned made) {
        return new SubmissionAnswer(
                StatementView.of(new ReadStatements.Seen(made, true)),
                made.version().receipt(),
                made.version().jws());
    }
}
