package org.opendebate.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opendebate.local.traffic.Acknowledged;
import org.opendebate.local.traffic.Submission;

class SealProofTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MEETING = "/api/v1/meetings/m";

    private final ObjectNode seal = JSON.createObjectNode();
    private final ArrayNode statements = seal.putArray("statements");
    private final Submission first = Submission.of(MEETING, "CHE", 1);
    private final Submission second = Submission.of(MEETING, "CHE", 2);

    @Test
    void holdsWhenEachStandsOnceInItsLastVersion() {
        sealed("CHE", 2, second.sha256());

        SealProof proof =
                new SealProof(List.of(acknowledged(first, first), acknowledged(second, second)), List.of(), seal);

        assertThat(proof.lost()).isEmpty();
        assertThat(proof.doubled()).isEmpty();
    }

    @Test
    void findsWhatIsNotThere() {
        SealProof proof = new SealProof(List.of(acknowledged(first, first)), List.of(), seal);

        assertThat(proof.lost()).containsExactly("the statement of CHE was acknowledged and is not in the seal");
    }

    @Test
    void findsAnEarlierVersion() {
        sealed("CHE", 1, first.sha256());

        SealProof proof =
                new SealProof(List.of(acknowledged(first, first), acknowledged(second, second)), List.of(), seal);

        assertThat(proof.lost()).containsExactly("the seal lists version 1 of CHE, but version 2 was acknowledged");
    }

    @Test
    void findsAnotherFile() {
        sealed("CHE", 1, second.sha256());

        SealProof proof = new SealProof(List.of(acknowledged(first, first)), List.of(), seal);

        assertThat(proof.lost()).containsExactly("the seal lists the statement of CHE with another file than was sent");
    }

    @Test
    void findsAReceiptOfAnotherFile() {
        sealed("CHE", 1, second.sha256());

        SealProof proof = new SealProof(List.of(acknowledged(first, second)), List.of(), seal);

        assertThat(proof.lost()).containsExactly("the receipt of CHE is of another file");
    }

    @Test
    void findsTwoOfOneDelegation() {
        sealed("CHE", 1, first.sha256());
        sealed("CHE", 1, first.sha256());

        SealProof proof = new SealProof(List.of(acknowledged(first, first)), List.of(), seal);

        assertThat(proof.doubled()).containsExactly("the seal lists two statements of CHE");
    }

    @Test
    void findsWhatNobodySent() {
        sealed("CHE", 1, first.sha256());
        sealed("DEU", 1, first.sha256());

        SealProof proof = new SealProof(List.of(acknowledged(first, first)), List.of(), seal);

        assertThat(proof.doubled()).containsExactly("the seal lists a statement of DEU, who sent none");
    }

    @Test
    void findsOneSubmissionStoredAsTwoVersions() {
        sealed("CHE", 2, first.sha256());

        SealProof proof = new SealProof(List.of(acknowledged(first, first)), List.of(), seal);

        assertThat(proof.doubled()).containsExactly("the seal lists version 2 of CHE, but only version 1 was sent");
    }

    @Test
    void takesEitherOutcomeOfWhatWasNeverAnswered() {
        sealed("CHE", 2, second.sha256());

        SealProof stored = new SealProof(List.of(acknowledged(first, first)), List.of(second), seal);

        assertThat(stored.lost()).isEmpty();
        assertThat(stored.doubled()).isEmpty();
    }

    private void sealed(String delegation, int version, String sha256) {
        statements
                .addObject()
                .put("statementId", "id-" + delegation)
                .put("delegation", delegation)
                .put("version", version)
                .putObject("original")
                .put("sha256", sha256);
    }

    /** The 201 to {@code sent}, with the hash of {@code hashed}. */
    private static Acknowledged acknowledged(Submission sent, Submission hashed) {
        return new Acknowledged(
                sent, "id-" + sent.delegation(), sent.version(), hashed.sha256(), JSON.createObjectNode());
    }
}
