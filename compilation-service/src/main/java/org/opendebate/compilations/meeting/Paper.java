package org.opendebate.compilations.meeting;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Optional;
import org.opendebate.compilations.holding.SourceObject;

/**
 * A part of the document that announces a meeting, as it was filed.
 *
 * @param part {@code letter}, {@code concept-note} or {@code guidance-note}
 * @param language that it was written in, as a code of the API
 * @param dated null where it bears no date
 * @param modelKey null, as all of the model, of a paper that no reader has read
 */
@Embeddable
public record Paper(
        String part,
        String language,
        LocalDate dated,
        String originalKey,
        String originalSha256,
        long originalSize,
        String modelKey,
        String modelSha256,
        Long modelSize,
        String modelReader) {

    public SourceObject original() {
        return new SourceObject(SourceObject.Bucket.MEETINGS, originalKey, originalSha256, originalSize);
    }

    /** Empty where there is nothing but pages. */
    public Optional<SourceObject> model() {
        return Optional.ofNullable(modelKey)
                .map(key -> new SourceObject(SourceObject.Bucket.MEETINGS, key, modelSha256, modelSize));
    }
}
