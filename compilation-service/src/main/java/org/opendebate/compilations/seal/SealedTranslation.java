package org.opendebate.compilations.seal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import java.util.List;
import org.opendebate.compilations.holding.SourceObject;

/**
 * A translation that stood with a statement when it was sealed.
 *
 * @param language code of the API: {@code fr}
 * @param original the Word file as it was handed in
 * @param model what was read of it
 */
public record SealedTranslation(String language, Stored original, Model model) {

    /** An object of statement-service. @param size in bytes */
    public record Stored(String key, String sha256, long size) {}

    /** A model. @param reader version of the reader that made it */
    public record Model(String key, String sha256, long size, String reader) {}

    /** What is copied: the model alone, since nothing else of a translation is published. */
    public SourceObject source() {
        return new SourceObject(SourceObject.Bucket.STATEMENTS, model.key(), model.sha256(), model.size());
    }

    /** As they stand in their column. */
    public static class Json implements AttributeConverter<List<SealedTranslation>, String> {
        private static final ObjectMapper JSON = new ObjectMapper();

        @Override
        public String convertToDatabaseColumn(List<SealedTranslation> translations) {
            try {
                return JSON.writeValueAsString(translations);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("translations cannot be written", e);
            }
        }

        @Override
        public List<SealedTranslation> convertToEntityAttribute(String json) {
            try {
                return List.copyOf(JSON.readValue(json, new TypeReference<List<SealedTranslation>>() {}));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("translations cannot be read: " + json, e);
            }
        }
    }
}
