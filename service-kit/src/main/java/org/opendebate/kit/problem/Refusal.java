package org.opendebate.kit.problem;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request that is refused, and why: which rule, what was found, what was expected, what to do. Answered as
 * application/problem+json; nothing of the request has been kept.
 */
public class Refusal extends RuntimeException {
    private final transient ProblemType type;
    private final transient Sentence detail;
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private transient Duration retryAfter;

    /** {@code cause} is for the log only; null where the caller is to blame. */
    protected Refusal(ProblemType type, String detail, Throwable cause) {
        this(type, Sentence.of(detail), cause);
    }

    private Refusal(ProblemType type, Sentence detail, Throwable cause) {
        super(detail.toString(), cause, true, cause != null);
        this.type = type;
        this.detail = detail;
    }

    /** @param detail in English, by which its translations are found */
    public static Refusal of(ProblemType type, String detail) {
        return of(type, Sentence.of(detail));
    }

    public static Refusal of(ProblemType type, Sentence detail) {
        return new Refusal(type, detail, null);
    }

    public Refusal rule(String rule) {
        return with("rule", rule);
    }

    public Refusal found(Object found) {
        return with("found", found);
    }

    public Refusal expected(Object expected) {
        return with("expected", expected);
    }

    /** What the caller should do, one sentence. */
    public Refusal remedy(String remedy) {
        return remedy(Sentence.of(remedy));
    }

    public Refusal remedy(Sentence remedy) {
        return with("remedy", remedy);
    }

    public Refusal contact(Contact contact) {
        return with("contact", contact);
    }

    /** Any further member of the problem; a null value is left out. */
    public Refusal with(String member, Object value) {
        if (value != null) {
            members.put(member, value);
        }
        return this;
    }

    public Refusal retryAfter(Duration wait) {
        retryAfter = wait;
        return this;
    }

    public ProblemType type() {
        return type;
    }

    /** The members beyond type, title, status, detail and instance, in English. */
    public Map<String, Object> members() {
        Map<String, Object> english = new LinkedHashMap<>(members);
        english.replaceAll((_, value) -> inEnglish(value));
        return Map.copyOf(english);
    }

    /** The detail and the members, as a part of an answer that is none of a problem. */
    public Map<String, Object> told(Interpreter language) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("detail", language.say(detail));
        members.forEach((name, value) -> told.put(name, name.equals("rule") ? value : language.sayOrLeave(value)));
        return told;
    }

    private static Object inEnglish(Object value) {
        return switch (value) {
            case Sentence sentence -> sentence.toString();
            case Spoken later -> later.toString();
            case List<?> several -> several.stream().map(Refusal::inEnglish).toList();
            default -> value;
        };
    }

    Sentence detail() {
        return detail;
    }

    /** In the order in which they were given. */
    Map<String, Object> orderedMembers() {
        return members;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
