package org.opendebate.kit.problem;

import io.smallrye.mutiny.Uni;
import java.util.Map;

/** Is told of each refusal before it is answered. A service that keeps no record of them has none. */
public interface RefusalWitness {
    /**
     * @param members of the problem beyond type, title, status, detail and instance
     * @return completes when the refusal may be answered; it must not fail
     */
    Uni<Void> refused(ProblemType type, Map<String, Object> members);
}
