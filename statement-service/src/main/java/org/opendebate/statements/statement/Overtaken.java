package org.opendebate.statements.statement;

import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Refusal;

/** Another version was made between a submission's preparation and its commit: prepared again, it becomes the next one. */
public final class Overtaken extends Refusal {
    private static final long serialVersionUID = 1L;

    Overtaken() {
        super(KitProblems.CHANGED_MEANWHILE, "Another version was made at the same moment.", null);
        remedy("Send it again.");
    }
}
