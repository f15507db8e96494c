package org.opendebate.statements.statement.web;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.opendebate.statements.submission.Metadata;

/**
 * The parts of a submission's form, for the description of the API: {@link SubmissionForm} reads them one by one, so that it
 * can say of each what is wrong with it.
 *
 * @param statement a Word file
 * @param coverLetter PDF or Word; of some kinds there is none
 * @param evidence how it came to the Secretariat, where the Secretariat enters it
 */
record SubmissionParts(
        @NotNull Metadata metadata,

        @NotNull @Schema(type = SchemaType.STRING, format = "binary")
        Object statement,

        @Schema(type = SchemaType.STRING, format = "binary") Object coverLetter,
        @Schema(type = SchemaType.STRING, format = "binary") Object evidence) {}
