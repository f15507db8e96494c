package org.opendebate.statements.batch.web;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The form of a batch, for the description of the API: {@link BatchForm} reads it. */
@Schema(description = "The index comes first; then each file that it names, as a part of that name with a file name")
record BatchParts(@NotNull BatchIndex index) {}
