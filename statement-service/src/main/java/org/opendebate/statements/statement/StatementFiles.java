package org.opendebate.statements.statement;

import org.opendebate.kit.problem.Refusal;
import org.opendebate.statements.Problems;

/**
 * The files of one version.
 *
 * @param model the Akoma Ntoso made from the original: what is compiled; null where the original could not be read
 * @param reader the version of the reader that made the model; null where there is none
 * @param coverLetter null where there is none
 * @param evidence of how it came to the Secretariat; null where there is none
 * @param words null where the original could not be read
 */
public record StatementFiles(
        StoredFile original,
        StoredFile model,
        String reader,
        StoredFile coverLetter,
        StoredFile evidence,
        WordCount words) {

    /**
     * The length of the text.
     *
     * @param unit {@code words}, or {@code characters} in Chinese
     */
    public record WordCount(int count, String unit) {}

    /** @throws Refusal where the original could not be read */
    public StoredFile requireModel() {
        if (model == null) {
            throw Refusal.of(Problems.DOCUMENT_NOT_READ, "The file is kept as it came; there is no text of it.")
                    .remedy("Get the file itself; its rules say what is wrong with it.");
        }
        return model;
    }
}
