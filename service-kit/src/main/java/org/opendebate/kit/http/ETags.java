package org.opendebate.kit.http;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import org.opendebate.kit.problem.Interpreter;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Refusal;

/** Strong entity tags made of a version number, and the check of If-Match against them (RFC 9110, 13.1.1). */
public final class ETags {
    private ETags() {}

    public static EntityTag of(long version) {
        return new EntityTag("v" + version);
    }

    /**
     * The tag of what is told in the language of its reader: another one in each language, since the texts differ (RFC 9110,
     * 8.8.3), and each of them good for a change, which is of what stands and not of how it was told.
     */
    public static EntityTag told(EntityTag tag, HttpHeaders headers) {
        return told(
                tag,
                Interpreter.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))
                        .language());
    }

    private static EntityTag told(EntityTag tag, String language) {
        return language.equals(Interpreter.ENGLISH)
                ? tag
                : new EntityTag(tag.getValue() + "-" + language, tag.isWeak());
    }

    /**
     * Lets a change pass only if its If-Match names the current version.
     *
     * @throws Refusal 428 without If-Match, 412 when it names another version or {@code *}-less stale tags
     */
    public static void require(HttpHeaders headers, long version) {
        require(headers.getRequestHeader(HttpHeaders.IF_MATCH), of(version));
    }

    /** The same for a tag that is not a plain version. */
    public static void require(List<String> ifMatch, EntityTag current) {
        if (ifMatch == null || ifMatch.isEmpty()) {
            throw Refusal.of(KitProblems.PRECONDITION_REQUIRED, "A change needs the ETag of what it changes.")
                    .rule("if-match")
                    .expected("If-Match: " + quoted(current))
                    .remedy("GET the resource, look at its state, and send its ETag as If-Match.");
        }
        boolean matches = ifMatch.stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*")
                        || Interpreter.LANGUAGES.stream()
                                .anyMatch(language -> tag.equals(quoted(told(current, language)))));
        if (!matches) {
            throw Refusal.of(KitProblems.PRECONDITION_FAILED, "It has changed since the version that If-Match names.")
                    .rule("if-match")
                    .found(String.join(", ", ifMatch))
                    .expected(quoted(current))
                    .remedy("GET the resource again, decide again, and send the new ETag.");
        }
    }

    /** The tag as a header carries it. */
    public static String quoted(EntityTag tag) {
        return "\"" + tag.getValue() + "\"";
    }
}
