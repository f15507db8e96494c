package org.opendebate.verify;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opendebate.local.client.WordFile.paragraph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.opendebate.local.client.WordFile;
import org.opendebate.verify.Api.Answer;

/** What real life sets as traps, through the gateway, with the outcome that an officer of the Secretariat would expect. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrapsIT {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Duration SOON = Duration.ofSeconds(60);

    private RunningStack running;
    private Session session;

    @BeforeAll
    void start() {
        running = RunningStack.start();
        running.stack().moveClockTo(Instant.parse("2021-05-05T13:00:00Z"));
        session = new Session(running);
    }

    @AfterAll
    void stop() throws IOException {
        running.close();
    }

    @Test
    void twoSubmissionsOfOneDelegationAreTwoVersionsOfOneStatement() {
        String meeting = meetingOfTheDayAfterTomorrow();
        JsonNode first = taken(meeting, "BRA", session.metadata("BRA", "national"));

        JsonNode second = taken(meeting, "BRA", session.metadata("BRA", "national"));

        assertEquals(first.path("id"), second.path("id"));
        assertEquals(2, second.path("version").asInt());
        JsonNode versions = session.get("/api/v1/statements/" + first.path("id").asText() + "/versions");
        assertEquals(2, versions.path("versions").size(), versions::toString);
    }

    @Test
    void aJointStatementStandsBesideANationalOneOnceAllHaveConfirmed() {
        String meeting = meetingOfTheDayAfterTomorrow();
        taken(meeting, "CAN", session.metadata("CAN", "national"));
        ObjectNode metadata = session.metadata("CAN", "joint");
        metadata.putArray("joint").add("JPN").add("KOR");
        JsonNode joint = taken(meeting, "CAN", metadata);
        assertEquals("awaiting", joint.path("state").asText());
        String path = "/api/v1/statements/" + joint.path("id").asText();

        assertEquals(
                409,
                session.change(path + "/acceptance", path, session.secretariat(), "{}")
                        .status());
        for (String code : List.of("JPN", "KOR")) {
            Answer confirmed =
                    session.change(path + "/confirmations", path, session.delegate(code), "{\"confirmed\": true}");
            assertEquals(200, confirmed.status(), confirmed::toString);
        }

        assertEquals("submitted", session.get(path).path("state").asText());
        assertEquals(
                2,
                session.get("/api/v1/meetings/" + meeting + "/statements")
                        .path("statements")
                        .size());
    }

    @Test
    void aStateThatSpeaksForAGroupNamesItAndHasItsNationalStatementToo() {
        String meeting = meetingOfTheDayAfterTomorrow();
        ObjectNode metadata = session.metadata("IDN", "group");
        ObjectNode group = metadata.putObject("group");
        group.put("name", "Group of Friends of Safe Peacekeeping")
                .putArray("members")
                .add("BGD")
                .add("RWA");

        JsonNode forAll = taken(meeting, "IDN", metadata);
        JsonNode national = taken(meeting, "IDN", session.metadata("IDN", "national"));

        assertEquals(
                "Group of Friends of Safe Peacekeeping",
                forAll.path("group").path("name").asText());
        assertFalse(forAll.path("id").equals(national.path("id")));
    }

    @Test
    void aMemberOfTheCouncilThatSubmitsAsIfItWereNoneIsTakenAndTold() {
        // a member in 2021 and 2022
        String meeting = meetingOfTheDayAfterTomorrow();

        JsonNode statement = taken(meeting, "KEN", session.metadata("KEN", "national"));

        assertEquals("warn", outcome(statement, "council-membership"), statement::toString);
    }

    @Test
    void aLetterOfAChargeWhoIsNoLongerInChargeIsTakenAndTold() {
        Answer register = session.put("/api/v1/delegations/ETH/representatives", """
                {"representatives": [
                  {"role": "charge-d-affaires", "name": "Selam Gebre", "adInterim": true,
                   "from": "2020-01-11", "until": "2021-02-09"},
                  {"role": "permanent-representative", "name": "Dawit Alemayehu", "adInterim": false,
                   "from": "2021-02-10"}]}""");
        assertEquals(200, register.status(), register::toString);
        String meeting = meetingOfTheDayAfterTomorrow();
        ObjectNode metadata = session.metadata("ETH", "national");
        metadata.putObject("signatory").put("name", "Selam Gebre").put("role", "charge-d-affaires");

        Answer checked = await("the register's change is known")
                .atMost(SOON)
                .until(
                        () -> session.check(meeting, "ETH", metadata),
                        answer -> "warn".equals(outcome(answer.json(), "signatory-on-register")));

        assertEquals("warn", outcome(checked.json(), "signatory-on-register"));
    }

    @Test
    void anObserverStateSubmitsLikeAMember() {
        String meeting = meetingOfTheDayAfterTomorrow();

        JsonNode statement = taken(meeting, "VAT", session.metadata("VAT", "national"));

        assertEquals("submitted", statement.path("state").asText(), statement::toString);
    }

    @Test
    void theLastSecondOfTheDayInNewYorkIsInTimeAndTheNextDayIsNot() {
        LocalDate day = today().plusDays(1);
        String meeting = meeting(day.toString());
        running.stack()
                .moveClockTo(
                        day.atTime(LocalTime.of(23, 59, 40)).atZone(NEW_YORK).toInstant());
        taken(meeting, "PER", session.metadata("PER", "national"));
        running.stack()
                .moveClockTo(
                        day.plusDays(1).atStartOfDay(NEW_YORK).plusSeconds(1).toInstant());

        Answer late = session.submit(meeting, "ARG", session.metadata("ARG", "national"));

        assertEquals("409 meeting-closed", late.status() + " " + late.problem(), late::toString);
    }

    @Test
    void theNameIsTheOneOfTheMeetingsDayAndTheAuthorsWordsStayAsTheyAre() {
        running.stack().moveClockTo(Instant.parse("2022-05-30T13:00:00Z"));
        String meeting = meeting("2022-05-31");
        byte[] file = new WordFile(
                        paragraph("Türkiye, as we call our country, thanks the presidency for this open debate."))
                .bytes();
        JsonNode statement = taken(session.submit(meeting, "TUR", session.metadata("TUR", "national"), file));
        running.stack().moveClockTo(Instant.parse("2022-06-02T15:00:00Z"));

        session.publish(meeting, List.of(statement), "S/2022/441", List.of("en"));

        String text = session.text("/api/v1/documents/S/2022/441?format=plain&language=en");
        assertTrue(text.contains("Turkey"), text);
        assertTrue(text.contains("Türkiye, as we call our country"), text);
    }

    @Test
    void aStatementInTwoLanguagesCarriesBoth() {
        String meeting = meetingOfTheDayAfterTomorrow();
        byte[] file = new WordFile(
                        paragraph("We thank the presidency for this open debate, which comes at the right time, since"
                                        + " those who keep the peace are attacked more often than they were before.")
                                + paragraph("Nous remercions la présidence de ce débat public, qui vient au bon moment,"
                                        + " car celles et ceux qui gardent la paix sont plus souvent attaqués"
                                        + " qu’autrefois."))
                .bytes();

        JsonNode statement = taken(session.submit(meeting, "SEN", session.metadata("SEN", "national"), file));

        assertTrue(rulesThatWarn(statement).contains("mixed-languages"), statement::toString);
    }

    @Test
    void aCorrigendumMayStandInOneLanguageOnly() {
        String meeting = meetingOfTheDayAfterTomorrow();
        JsonNode statement = taken(meeting, "URY", session.metadata("URY", "national"));
        running.stack()
                .moveClockTo(today().plusDays(4).atTime(10, 0).atZone(NEW_YORK).toInstant());
        String symbol = "S/" + today().getYear() + "/777";
        session.publish(meeting, List.of(statement), symbol, List.of("en", "es"));

        session.replaceDocument(statement, new WordFile(paragraph("Uruguay corrige su declaración.")).bytes());
        session.publish(meeting, List.of(statement), symbol + "/Corr.1", List.of("es"));

        JsonNode family = session.get("/api/v1/documents?symbol=" + symbol);
        Set<String> seen = new HashSet<>();
        for (JsonNode document : family.path("documents")) {
            seen.add(document.path("symbol").asText() + " " + document.path("languages"));
        }
        assertEquals(Set.of(symbol + " [\"en\",\"es\"]", symbol + "/Corr.1 [\"es\"]"), seen);
    }

    @Test
    void trackedChangesAndHiddenTextAreToldAndMacrosAreRefused() {
        String meeting = meetingOfTheDayAfterTomorrow();
        String body = paragraph("We thank the presidency for this debate.")
                + "<w:p><w:ins w:id=\"1\" w:author=\"A\"><w:r><w:t>What was put in stays.</w:t></w:r></w:ins>"
                + "<w:del w:id=\"2\" w:author=\"A\"><w:r><w:delText>What was struck out.</w:delText></w:r></w:del></w:p>"
                + "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Nobody sees this.</w:t></w:r></w:p>";

        JsonNode statement =
                taken(session.submit(meeting, "KAZ", session.metadata("KAZ", "national"), new WordFile(body).bytes()));
        Answer macros = session.submit(
                meeting,
                "MAR",
                session.metadata("MAR", "national"),
                new WordFile(paragraph("We thank the presidency.")).macros().bytes());

        Set<String> warned = rulesThatWarn(statement);
        assertTrue(warned.contains("tracked-changes") && warned.contains("hidden-text"), warned::toString);
        assertEquals("422 not-a-docx", macros.status() + " " + macros.problem(), macros::toString);
        assertEquals("macros", macros.json().path("rule").asText(), macros::toString);
    }

    @Test
    void chineseIsCountedByCharacters() {
        String meeting = meetingOfTheDayAfterTomorrow();
        ObjectNode metadata = session.metadata("SGP", "national");
        metadata.put("language", "zh");

        JsonNode statement = taken(meeting, "SGP", metadata);

        assertEquals("characters", statement.path("words").path("unit").asText(), statement::toString);
        // 899 ideographs, and the two numbers of a resolution
        assertEquals(901, statement.path("words").path("count").asInt(), statement::toString);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(running.stack().businessNow(), NEW_YORK);
    }

    private String meetingOfTheDayAfterTomorrow() {
        return meeting(today().plusDays(2).toString());
    }

    private String meeting(String date) {
        return session.announced(date);
    }

    private JsonNode taken(String meeting, String code, ObjectNode metadata) {
        return taken(session.submit(meeting, code, metadata));
    }

    private static JsonNode taken(Answer answer) {
        assertEquals(201, answer.status(), answer::toString);
        return answer.json().path("statement");
    }

    private static String outcome(JsonNode judged, String rule) {
        for (JsonNode outcome : judged.path("rules")) {
            if (outcome.path("rule").asText().equals(rule)) {
                return outcome.path("outcome").asText();
            }
        }
        return "none";
    }

    private static Set<String> rulesThatWarn(JsonNode judged) {
        Set<String> rules = new HashSet<>();
        for (JsonNode outcome : judged.path("rules")) {
            if (outcome.path("outcome").asText().equals("warn")) {
                rules.add(outcome.path("rule").asText());
            }
        }
        return rules;
    }
}
