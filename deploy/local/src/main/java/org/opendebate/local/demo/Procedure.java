package org.opendebate.local.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.opendebate.local.client.Api;
import org.opendebate.local.stack.Port;
import org.opendebate.local.stack.Stack;

/** Plays the whole procedure, with what seldom happens, and ends with the table that an officer would check. */
final class Procedure {

    private final Debate debate;
    private final Officer officer = new Officer();
    private final Consumer<String> out;

    /**
     * @param start of the real time that is shown, as System.nanoTime gave it
     * @param out told what happens, line by line
     */
    Procedure(Stack stack, long start, Consumer<String> out) {
        this.debate = new Debate(
                stack,
                new Api(stack.layout().url(Port.GATEWAY), method -> {}),
                Samples.read(stack.layout().root().resolve("deploy/local/samples")),
                new Progress(start, out, stack::businessNow));
        this.out = out;
    }

    List<String> play(Path folder) {
        ProcedureMeeting meeting = new ProcedureMeeting(debate);
        meeting.draftedByThePresidency();
        meeting.announcedByTheSecretariat();
        meeting.chargeChanges();
        new ProcedureLetter(debate, officer, folder).published();
        meeting.postponed();

        ProcedureArrivals arrivals = new ProcedureArrivals(debate, officer);
        arrivals.national();
        arrivals.translated();
        arrivals.jointAndForAGroup();
        arrivals.incomplete();
        arrivals.returned();
        arrivals.withdrawn();
        arrivals.briefingsAndCouncil();

        ProcedureDeadline deadline = new ProcedureDeadline(debate, officer);
        deadline.closes();
        deadline.enteredByTheSecretariat();
        deadline.lateGrant();

        ProcedureReview review = new ProcedureReview(debate, officer);
        review.waiver();
        review.acceptAll();
        int seal = review.sealedRevokedAndSealedAgain(meeting::brieferConfirmed);

        ProcedureDocuments documents = new ProcedureDocuments(debate, officer, folder);
        documents.compilation(seal);
        documents.translation();
        documents.addendum(review);
        documents.corrigendum(review);
        Map<String, Manifest> manifests = documents.manifests();
        // each seal lists what the one before it listed
        new Keepsakes(debate, folder)
                .keep(List.copyOf(manifests.values()).getLast().statements());

        out.accept("");
        officer.table(manifests).forEach(out);
        return officer.differences(manifests);
    }
}
