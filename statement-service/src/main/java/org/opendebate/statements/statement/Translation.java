package org.opendebate.statements.statement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.opendebate.statements.reading.MediaTypes;

/**
 * A statement's document in another language.
 *
 * @param ofSha256 the document that it translates
 * @param reader the version of the reader that made the model
 */
@Embeddable
public record Translation(
        String language,
        @Column(name = "of_sha256") String ofSha256,
        @Column(name = "original_key") String originalKey,
        @Column(name = "original_sha256") String originalSha256,
        @Column(name = "original_size") long originalSize,
        @Column(name = "model_key") String modelKey,
        @Column(name = "model_sha256") String modelSha256,
        @Column(name = "model_size") long modelSize,
        @Column(name = "model_reader") String reader) {

    static Translation of(String language, StoredFile translated, StoredFile file, StoredFile model, String reader) {
        return new Translation(
                language,
                translated.sha256(),
                file.key(),
                file.sha256(),
                file.size(),
                model.key(),
                model.sha256(),
                model.size(),
                reader);
    }

    boolean isOf(StoredFile document) {
        return ofSha256.equals(document.sha256());
    }

    boolean replaces(Translation other) {
        return language.equals(other.language) && ofSha256.equals(other.ofSha256);
    }

    /** The Word file. */
    public StoredFile file() {
        return new StoredFile(originalKey, originalSha256, originalSize, MediaTypes.DOCX);
    }

    /** The Akoma Ntoso made from it. */
    public StoredFile model() {
        return new StoredFile(modelKey, modelSha256, modelSize, MediaTypes.AKN);
    }
}
