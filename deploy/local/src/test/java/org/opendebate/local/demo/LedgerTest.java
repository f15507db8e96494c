package org.opendebate.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.opendebate.local.client.Api;
import org.opendebate.local.client.Hashes;

class LedgerTest {

    private static final byte[] KENYA = {1};
    private static final byte[] URUGUAY = {2};

    private final Sample kenya = sample("KEN", Sample.Scenario.NORMAL);
    private final Sample uruguay = sample("URY", Sample.Scenario.WITHDRAWN);
    private final Sample nepal = sample("NPL", Sample.Scenario.LATE);
    private final Ledger ledger = new Ledger();

    LedgerTest() {
        ledger.submitted(kenya, "id-ken", KENYA);
        ledger.submitted(uruguay, "id-ury", URUGUAY);
        ledger.withdrawn(uruguay);
        ledger.refused(nepal, "meeting-closed");
    }

    @Test
    void agreesWithAManifestThatHasEachWhereItBelongs() throws Exception {
        Manifest manifest = manifest("""
                {"statementId":"id-ken","annex":1},{"statementId":"id-ury","reason":"withdrawn-by-delegation"}""");

        assertThat(ledger.differences(manifest)).isEmpty();
        assertThat(ledger.table(manifest, Sample::code))
                .hasSize(4)
                .satisfies(
                        lines -> assertThat(lines.get(1)).startsWith("1      KEN"),
                        lines -> assertThat(lines.get(2)).contains("URY").endsWith("withdrawn-by-delegation"),
                        lines -> assertThat(lines.get(3)).contains("NPL").endsWith("refused: meeting-closed"));
    }

    @Test
    void tellsAStatementThatWasLost() throws Exception {
        Manifest manifest = manifest("""
                {"statementId":"id-ury","reason":"withdrawn-by-delegation"}""");

        assertThat(ledger.differences(manifest)).containsExactly("KEN was given a receipt but is not in the manifest");
    }

    @Test
    void tellsAWithdrawnStatementThatBecameAnAnnex() throws Exception {
        Manifest manifest = manifest("""
                {"statementId":"id-ken","annex":1},{"statementId":"id-ury","annex":2}""");

        assertThat(ledger.differences(manifest)).hasSize(1).first().asString().startsWith("URY should be");
    }

    @Test
    void tellsAFileThatWasReplacedOnTheWay() throws Exception {
        ledger.submittedAgain(kenya, new byte[] {3});
        Manifest manifest = manifest("""
                {"statementId":"id-ken","annex":1},{"statementId":"id-ury","reason":"withdrawn-by-delegation"}""");

        assertThat(ledger.differences(manifest)).containsExactly("KEN was published from another file than was sent");
    }

    @Test
    void tellsAGapAndAStranger() throws Exception {
        Manifest manifest = manifest("""
                {"statementId":"id-ken","annex":2},{"statementId":"id-ury","reason":"withdrawn-by-delegation"},
                {"statementId":"id-other","annex":1}""");

        assertThat(ledger.differences(manifest))
                .containsExactly(
                        "the manifest lists id-other, which nobody submitted",
                        "the annexes are not numbered from 1 without a gap: [2]");
    }

    private static Manifest manifest(String statements) throws Exception {
        JsonNode json = Api.JSON.readTree("{\"manifest\":{\"statements\":[" + statements + "]}}");
        for (JsonNode statement : json.path("manifest").path("statements")) {
            boolean kenya = statement.path("statementId").asText().equals("id-ken");
            ((ObjectNode) statement).putObject("original").put("sha256", Hashes.sha256(kenya ? KENYA : URUGUAY));
        }
        return Manifest.of(json);
    }

    private static Sample sample(String code, Sample.Scenario scenario) {
        return new Sample(
                code,
                code,
                "national",
                null,
                "en",
                new Sample.Speaker("A Person", null, "permanent-representative"),
                null,
                Sample.Via.PERSON,
                scenario,
                "statement.docx",
                "cover-letter.pdf",
                null,
                null,
                null);
    }
}
