package org.opendebate.documents.model;

import java.util.Base64;

/**
 * A picture in the line.
 *
 * @param content the file's bytes in Base64 (RFC 4648, without line breaks): text, so that two equal pictures are equal;
 *     not empty
 * @param alternative what the picture says to who does not see it, as its author gave it, on one
 *     line; empty when none was given
 * @param width as shown in the source, in points, at least 1
 * @param height as shown in the source, in points, at least 1
 */
public record Image(Type type, String content, String alternative, int width, int height) implements Inline {

    /** The kinds of picture that every published form can carry. */
    public enum Type {
        PNG("image/png", "png"),
        JPEG("image/jpeg", "jpg");

        private final String mediaType;
        private final String extension;

        Type(String mediaType, String extension) {
            this.mediaType = mediaType;
            this.extension = extension;
        }

        public String mediaType() {
            return mediaType;
        }

        /** Of a file's name, without the dot. */
        public String extension() {
            return extension;
        }

        public static Type ofMediaType(String mediaType) {
            for (Type type : values()) {
                if (type.mediaType.equals(mediaType)) {
                    return type;
                }
            }
            throw new IllegalArgumentException("not a kind of picture that is carried: " + mediaType);
        }
    }

    public Image {
        if (content.isEmpty()) {
            throw new IllegalArgumentException("Image: without content");
        }
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException(
                    "Image: must be at least a point wide and high: " + width + ", " + height);
        }
        alternative = alternative.strip().replaceAll("\\s+", " ");
        alternative.codePoints().filter(c -> !Text.carriable(c)).findFirst().ifPresent(c -> {
            throw new IllegalArgumentException("Image: its alternative holds U+%04X".formatted(c));
        });
    }

    public static Image of(Type type, byte[] content, String alternative, int width, int height) {
        return new Image(type, Base64.getEncoder().encodeToString(content), alternative, width, height);
    }

    public byte[] bytes() {
        return Base64.getDecoder().decode(content);
    }

    /** An address that holds the picture itself (RFC 2397). */
    public String address() {
        return "data:" + type.mediaType() + ";base64," + content;
    }
}
