package org.opendebate.kit.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Collection;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * How answers are written as JSON: a member that has no value is left out, as the schemas of the description have it. Events,
 * the audit and what is signed are written by the service's own mapper, for what was once written there is compared byte for
 * byte.
 */
@ApplicationScoped
public class AnswerJson {
    /** After every other filter, which may look at the object. */
    private static final int LAST = 1;

    private final ObjectMapper answers;

    AnswerJson(ObjectMapper json) {
        this.answers = json.copy().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    }

    public byte[] write(Object answer) throws JsonProcessingException {
        return answers.writeValueAsBytes(answer);
    }

    @ServerResponseFilter(priority = LAST)
    public void leaveOut(ContainerResponseContext response) throws JsonProcessingException {
        Object answer = response.getEntity();
        if (answer instanceof Record || answer instanceof Map || answer instanceof Collection) {
            response.setEntity(write(answer), null, response.getMediaType());
        }
    }
}
