package org.opendebate.statements.statement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.opendebate.statements.rules.Judgement;
import org.opendebate.statements.rules.RuleOutcome;

/** How versions were judged, as it is kept with them. */
@ApplicationScoped
class Judgements {
    private static final TypeReference<List<RuleOutcome>> RULES = new TypeReference<>() {};

    private final ObjectMapper json;

    Judgements(ObjectMapper json) {
        this.json = json;
    }

    Judgement of(StatementVersion version) {
        try {
            return new Judgement(json.readValue(version.rules(), RULES));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a statement's rules cannot be read", e);
        }
    }
}
