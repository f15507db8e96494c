package org.opendebate.gateway.pages;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.opendebate.kit.storage.Sha256;

/**
 * Something that is the same for everybody until another gateway is started.
 *
 * @param type with its charset, where it is text
 * @param tag an entity tag; a weak one, since it is said of the text and not of its compressed bytes
 * @param language that it is in; empty where it has none, or is the same for whoever reads another
 * @param contentSecurity what a browser may load for it; empty for what holds everywhere
 */
public record Page(String type, Buffer body, String tag, Optional<String> language, Optional<String> contentSecurity) {
    static Page of(String type, byte[] body) {
        return new Page(
                type,
                Buffer.buffer(body),
                "W/\"" + Sha256.of(body).substring(0, 32) + "\"",
                Optional.empty(),
                Optional.empty());
    }

    static Page of(String type, String body) {
        return of(type, body.getBytes(StandardCharsets.UTF_8));
    }

    /** @param resource on the class path, from its root */
    static Page ofResource(String type, String resource) {
        return of(type, bytes(resource));
    }

    static byte[] bytes(String resource) {
        try (InputStream in = Page.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String resource) {
        return new String(bytes(resource), StandardCharsets.UTF_8);
    }

    Page in(String ofLanguage) {
        return new Page(type, body, tag, Optional.of(ofLanguage), contentSecurity);
    }

    Page mayLoad(String policy) {
        return new Page(type, body, tag, language, Optional.of(policy));
    }

    /** Without parameters. */
    String mediaType() {
        return type.split(";", 2)[0];
    }

    /** @param ifNoneMatch the header; null for none */
    public boolean isKnown(String ifNoneMatch) {
        return ifNoneMatch != null && (ifNoneMatch.strip().equals("*") || ifNoneMatch.contains(tag.substring(2)));
    }
}
