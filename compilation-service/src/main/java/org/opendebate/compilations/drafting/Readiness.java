package org.opendebate.compilations.drafting;

import java.util.List;
import org.opendebate.compilations.rendering.Material;

/** Whether all that a seal lists is here. */
public sealed interface Readiness {

    /** Everything is here but the texts, which are read by their hash. */
    record Complete(Material material) implements Readiness {}

    /** @param missing not empty */
    record Incomplete(List<Missing> missing) implements Readiness {}
}
