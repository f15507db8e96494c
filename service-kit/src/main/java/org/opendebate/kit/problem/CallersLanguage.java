package org.opendebate.kit.problem;

import jakarta.enterprise.context.RequestScoped;

/** Which language the caller of the request under way reads best; English until somebody says so. */
@RequestScoped
public class CallersLanguage {
    private String accepted;

    /** @param header the Accept-Language of the request, also of one that is worked on later; null for none */
    public void accept(String header) {
        accepted = header;
    }

    /** A new one for each answer, since it notes what it says. */
    public Interpreter interpreter() {
        return Interpreter.of(accepted);
    }
}
