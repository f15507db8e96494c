package org.opendebate.kit.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Puts a problem, and what else is to be said, in words: in the language that its caller reads. Problems are counted here. */
public class ProblemLanguage {
    private final CallersLanguage caller;
    private final ProblemCounts counts;

    ProblemLanguage(CallersLanguage caller, ProblemCounts counts) {
        this.caller = caller;
        this.counts = counts;
    }

    @ServerRequestFilter(preMatching = true)
    public void listen(ContainerRequestContext request) {
        caller.accept(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    @ServerResponseFilter
    public void speak(ContainerRequestContext request, ContainerResponseContext answer) {
        if (answer.getEntity() instanceof Problem problem) {
            counts.count(problem.type());
        }
        if (answer.getEntity() instanceof Spoken later) {
            Interpreter interpreter = Interpreter.of(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
            answer.setEntity(later.in(interpreter), null, answer.getMediaType());
            answer.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, interpreter.contentLanguage());
            answer.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
    }
}
