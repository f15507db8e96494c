package org.opendebate.gateway.problems;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opendebate.kit.problem.Interpreter;
import org.opendebate.kit.problem.ProblemType;
import org.opendebate.kit.problem.Sentence;

/** One refusal: its type, and what is particular to this request. */
public record Problem(ProblemType type, Sentence detail, Map<String, Object> members, Map<String, String> headers) {

    private static final List<String> READING_ORDER = List.of("rule", "found", "expected", "remedy", "contact");

    public Problem {
        members = Map.copyOf(members);
        headers = Map.copyOf(headers);
    }

    /** @param detail in English, by which its translations are found */
    public static Problem of(ProblemType type, String detail) {
        return of(type, Sentence.of(detail));
    }

    public static Problem of(ProblemType type, Sentence detail) {
        return new Problem(type, detail, Map.of(), Map.of());
    }

    public int status() {
        return type.status();
    }

    /** The rule that was broken, or the problem's type where no rule is named; one of a few. */
    public String reason() {
        return members.get("rule") instanceof String rule ? rule : type.slug();
    }

    public Problem rule(String rule) {
        return with("rule", rule);
    }

    public Problem found(Object found) {
        return with("found", found);
    }

    public Problem expected(Object expected) {
        return with("expected", expected);
    }

    public Problem remedy(String remedy) {
        return with("remedy", Sentence.of(remedy));
    }

    /** Whom to ask about logging in. Absent office: the answer names nobody. */
    public Problem contact(Optional<String> office, Optional<String> telephone) {
        if (office.isEmpty()) {
            return this;
        }
        Map<String, Object> contact = new LinkedHashMap<>();
        contact.put("purpose", "login");
        contact.put("office", office.get());
        telephone.ifPresent(t -> contact.put("telephone", t));
        return with("contact", contact);
    }

    public Problem header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Problem(type, detail, members, more);
    }

    public Problem retryAfter(Duration pause) {
        return header("Retry-After", Long.toString(Math.max(1, pause.toSeconds())));
    }

    private Problem with(String member, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(type, detail, more, headers);
    }

    /** The answer's body, in the order in which a person reads it. */
    public Map<String, Object> body(String instance, String requestId, Interpreter language) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type.uri());
        body.put("title", language.say(type.title()));
        body.put("status", type.status());
        body.put("detail", language.say(detail));
        if (instance != null) {
            body.put("instance", instance);
        }
        for (String member : READING_ORDER) {
            if (members.containsKey(member)) {
                Object value = members.get(member);
                // a rule is named alike in all languages, whatever else its name may say
                body.put(member, member.equals("rule") ? value : language.sayOrLeave(value));
            }
        }
        body.put("requestId", requestId);
        return body;
    }
}
