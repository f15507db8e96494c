package org.opendebate.compilations.seal;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.opendebate.compilations.holding.SourceObject;

/**
 * One statement of a sealed list, or as one would list it now.
 *
 * @param decision {@code accepted}, {@code returned} or {@code withdrawn}; before a seal the state, whatever it is
 * @param reason why it was not accepted; null for an accepted one
 * @param groupName for which the author speaks; null for none
 * @param jointWith codes of the delegations that joined the author, between commas; null for none
 * @param delegation null for a briefing
 * @param briefer null for all others
 * @param speakerTitle null: composed from the level
 * @param modelKey null, as all of the model, where the original could not be read, of which none is accepted
 * @param modelReader version of the reader that made the model
 * @param translations by their language; none before a seal
 */
@Embeddable
public record SealedStatement(
        UUID statementId,
        int version,
        String decision,
        String reason,
        StatementKind kind,
        String delegation,
        String briefer,
        String language,
        String speakerName,
        String speakerTitle,
        String speakerLevel,
        String originalKey,
        String originalSha256,
        long originalSize,
        String modelKey,
        String modelSha256,
        Long modelSize,
        String modelReader,
        String groupName,
        String jointWith,
        @Convert(converter = SealedTranslation.Json.class) List<SealedTranslation> translations) {

    /** The delegations that joined the author. */
    public List<String> joined() {
        return jointWith == null || jointWith.isEmpty() ? List.of() : List.of(jointWith.split(","));
    }

    public boolean accepted() {
        return decision.equals("accepted");
    }

    public boolean briefing() {
        return kind == StatementKind.BRIEFING;
    }

    public SourceObject original() {
        return new SourceObject(SourceObject.Bucket.STATEMENTS, originalKey, originalSha256, originalSize);
    }

    public Optional<SealedTranslation> translation(String into) {
        return translations.stream()
                .filter(translation -> translation.language().equals(into))
                .findFirst();
    }

    /** All that is copied of an accepted one. */
    public Stream<SourceObject> sources() {
        return Stream.concat(
                Stream.of(model(), original()), translations.stream().map(SealedTranslation::source));
    }

    public SourceObject model() {
        return new SourceObject(SourceObject.Bucket.STATEMENTS, modelKey, modelSha256, modelSize);
    }
}
