package org.opendebate.kit.problem;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A refusal on its way to the caller, not yet put in words.
 *
 * @param members beyond type, title, status, detail and instance, in their order
 */
record Problem(ProblemType type, Sentence detail, String instance, Map<String, Object> members) implements Spoken {
    /** In English, where the answer passes no filter that asks for the language: a stream of events that is refused. */
    @JsonValue
    Map<String, Object> inEnglish() {
        return in(Interpreter.of(null));
    }

    @Override
    public Map<String, Object> in(Interpreter language) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type.uri());
        body.put("title", language.say(type.title()));
        body.put("status", type.status());
        body.put("detail", language.say(detail));
        body.put("instance", instance);
        // a rule is named alike in all languages, whatever else its name may say
        members.forEach((name, value) -> body.put(name, name.equals("rule") ? value : language.sayOrLeave(value)));
        return body;
    }
}
