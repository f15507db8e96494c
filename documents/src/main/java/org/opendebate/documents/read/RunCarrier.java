package org.opendebate.documents.read;

import java.util.List;
import org.opendebate.documents.model.Text;

/** Carries runs into the lines that they belong to. The reader's own carries each as it is; tests have worse ones. */
interface RunCarrier {

    RunCarrier FAITHFUL = List::of;

    /** What of a run arrives, and in which order with those before it. */
    List<Text> carry(Text run);
}
