package org.opendebate.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.opendebate.local.client.Answer;
import org.opendebate.local.client.Api;

/** The close on the business clock, the Secretariat's acceptance, the seal. */
final class Review {

    private final Debate debate;

    Review(Debate debate) {
        this.debate = debate;
    }

    /** The close comes by itself at the end of the day in New York; who comes later is refused. */
    void close() {
        debate.clockTo(24, 23, 59, 57);
        debate.progress().say("three seconds to the close");
        Api.await(
                "the close at the end of 24 May in New York",
                () -> Optional.of(debate.state()).filter("closed"::equals));
        debate.progress().say("meeting closed by itself");
        Sample late = debate.samples().of(Sample.Scenario.LATE);
        Answer answer = debate.api()
                .post(debate.meeting() + "/statements")
                .as(debate.sender(late))
                .multipart(debate.submission(late))
                .answer()
                .expectProblem(409, "meeting-closed");
        debate.ledger().refused(late, answer.problem());
        debate.progress().say("refused: " + late.who() + ", too late (" + answer.problem() + ")");
        earlySeal();
    }

    /** A body that was begun in time may still be on its way, so nobody seals before the upload timeout is over. */
    private void earlySeal() {
        Answer answer = debate.api()
                .post(debate.meeting() + "/statements/seal")
                .as(debate.secretariat())
                .json(Map.of())
                .answer()
                .expectProblem(409, "seal-blocked");
        debate.progress().say("refused: the seal, too early (" + answer.problem() + ")");
    }

    void acceptAll() {
        debate.clockTo(25, 9, 30, 0);
        for (Sample sample : debate.ledger().toAccept()) {
            String path = "/api/v1/statements/" + debate.ledger().statement(sample);
            debate.api()
                    .post(path + "/acceptance")
                    .as(debate.secretariat())
                    .json(Map.of())
                    .change(path, 200);
            debate.progress().say("accepted: " + sample.who());
        }
    }

    void seal() {
        debate.clockTo(26, 10, 0, 0);
        JsonNode seal = debate.api()
                .post(debate.meeting() + "/statements/seal")
                .as(debate.secretariat())
                .json(Map.of())
                .expect(201)
                .json();
        debate.progress()
                .say("sealed: number " + seal.path("number").asInt() + ", "
                        + seal.path("statements").size() + " statements");
    }
}
