package org.opendebate.kit.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/**
 * How answers are written as JSON: a member that has no value is left out, as the schemas of the description have it. Events,
 * the audit and what is signed have mappers of their own, for what was once written there is compared byte for byte.
 */
@Provider
@ApplicationScoped
public class AnswerJson implements ContextResolver<ObjectMapper> {
    private final ObjectMapper answers;

    AnswerJson(ObjectMapper json) {
        this.answers = json.copy().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    }

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return answers;
    }
}
