package org.opendebate.statements.statement;

/**
 * The files of one version.
 *
 * @param model the Akoma Ntoso made from the original: what is compiled
 * @param reader the version of the reader that made the model
 * @param coverLetter null where there is none
 * @param evidence of how it came to the Secretariat; null where there is none
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
}
