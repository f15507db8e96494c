package org.opendebate.compilations.publication;

import java.util.List;
import java.util.Optional;
import org.opendebate.compilations.document.DocumentFacts;
import org.opendebate.compilations.edition.EditionFacts;
import org.opendebate.compilations.meeting.MeetingFacts;
import org.opendebate.compilations.signature.SignatureFacts;

/**
 * What is rendered, kept and signed, and only has to be committed.
 *
 * @param editions whose forms are kept, one in each language
 * @param signature of the presidency that the manifest names; empty for none
 * @param family how many documents of the family there were
 */
public record PreparedPublication(
        MeetingFacts meeting,
        PublicationOrder order,
        List<EditionFacts> editions,
        Optional<SignatureFacts> signature,
        DocumentFacts document,
        int family) {}
