package org.opendebate.verify;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opendebate.local.client.WordFile.paragraph;
import static org.opendebate.verify.Client.done;
import static org.opendebate.verify.Client.refused;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.opendebate.client.api.DelegationsApi;
import org.opendebate.client.model.CheckView;
import org.opendebate.client.model.ConfirmationRequest;
import org.opendebate.client.model.EntryView;
import org.opendebate.client.model.Group;
import org.opendebate.client.model.Kind;
import org.opendebate.client.model.Metadata;
import org.opendebate.client.model.Outcome;
import org.opendebate.client.model.RepresentativeRequest;
import org.opendebate.client.model.RepresentativesRequest;
import org.opendebate.client.model.RuleOutcome;
import org.opendebate.client.model.Signatory;
import org.opendebate.client.model.StatementView;
import org.opendebate.client.model.SubmissionAnswer;
import org.opendebate.client.model.VersionPage;
import org.opendebate.local.client.WordFile;
import org.opendebate.verify.Client.Refusal;

/** What real life sets as traps, through the gateway, with the outcome that an officer of the Secretariat would expect. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TrapsCases {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Duration SOON = Duration.ofSeconds(60);

    private final RunningStack running;
    private Session session;

    TrapsCases(RunningStack running) {
        this.running = running;
    }

    @BeforeAll
    void start() {
        running.stack().moveClockTo(Instant.parse("2021-05-14T13:00:00Z"));
        session = new Session(running);
    }

    @Test
    void twoSubmissionsOfOneDelegationAreTwoVersionsOfOneStatement() {
        UUID meeting = meetingOfTheDayAfterTomorrow();
        StatementView first = taken(meeting, "BRA", session.metadata("BRA", Kind.NATIONAL));

        StatementView second = taken(meeting, "BRA", session.metadata("BRA", Kind.NATIONAL));

        assertEquals(first.getId(), second.getId());
        assertEquals(2, second.getVersion());
        VersionPage versions = done(() -> session.secretariat().statements().listVersions(first.getId(), null, null));
        assertEquals(2, versions.getVersions().size(), versions::toString);
    }

    @Test
    void aJointStatementStandsBesideANationalOneOnceAllHaveConfirmed() {
        UUID meeting = meetingOfTheDayAfterTomorrow();
        taken(meeting, "CAN", session.metadata("CAN", Kind.NATIONAL));
        StatementView joint =
                taken(meeting, "CAN", session.metadata("CAN", Kind.JOINT).joint(List.of("JPN", "KOR")));
        assertEquals("awaiting", joint.getState());
        UUID id = joint.getId();

        Refusal early = refused(() -> session.secretariat().statements().acceptStatement(id, tag(id), Session.key()));
        for (String code : List.of("JPN", "KOR")) {
            done(() -> session.delegate(code)
                    .statements()
                    .confirmJointStatement(id, tag(id), new ConfirmationRequest().confirmed(true), Session.key()));
        }

        assertEquals(409, early.status(), early::toString);
        assertEquals("submitted", session.statement(id).getState());
        assertEquals(2, statements(meeting).size());
    }

    @Test
    void aStateThatSpeaksForAGroupNamesItAndHasItsNationalStatementToo() {
        UUID meeting = meetingOfTheDayAfterTomorrow();
        Group group = new Group().name("Group of Friends of Safe Peacekeeping").members(List.of("BGD", "RWA"));

        StatementView forAll =
                taken(meeting, "IDN", session.metadata("IDN", Kind.GROUP).group(group));
        StatementView national = taken(meeting, "IDN", session.metadata("IDN", Kind.NATIONAL));

        assertEquals("Group of Friends of Safe Peacekeeping", forAll.getGroup().getName());
        assertNotEquals(forAll.getId(), national.getId());
    }

    @Test
    void aMemberOfTheCouncilThatSubmitsAsIfItWereNoneIsTakenAndTold() {
        // a member in 2021 and 2022
        UUID meeting = meetingOfTheDayAfterTomorrow();

        StatementView statement = taken(meeting, "KEN", session.metadata("KEN", Kind.NATIONAL));

        assertEquals(Outcome.WARN, outcome(statement.getRules(), "council-membership"), statement::toString);
    }

    @Test
    void aLetterOfAChargeWhoIsNoLongerInChargeIsTakenAndTold() {
        DelegationsApi register = session.secretariat().delegations();
        String tag = Client.tag(done(() -> register.getRepresentativesWithHttpInfo("ETH")));
        RepresentativesRequest changed = new RepresentativesRequest()
                .addRepresentativesItem(new RepresentativeRequest()
                        .role("charge-d-affaires")
                        .name("Selam Gebre")
                        .adInterim(true)
                        .from(LocalDate.parse("2020-01-11"))
                        .until(LocalDate.parse("2021-02-09")))
                .addRepresentativesItem(new RepresentativeRequest()
                        .role("permanent-representative")
                        .name("Dawit Alemayehu")
                        .adInterim(false)
                        .from(LocalDate.parse("2021-02-10")));
        done(() -> register.enterRepresentatives("ETH", tag, changed));
        UUID meeting = meetingOfTheDayAfterTomorrow();
        Metadata metadata = session.metadata("ETH", Kind.NATIONAL)
                .signatory(new Signatory().name("Selam Gebre").role("charge-d-affaires"));

        CheckView checked = await("the register's change is known")
                .atMost(SOON)
                .until(
                        () -> session.check(meeting, "ETH", metadata),
                        judged -> outcome(judged.getRules(), "signatory-on-register") == Outcome.WARN);

        assertEquals(Outcome.WARN, outcome(checked.getRules(), "signatory-on-register"));
    }

    @Test
    void anObserverStateSubmitsLikeAMember() {
        UUID meeting = meetingOfTheDayAfterTomorrow();

        StatementView statement = taken(meeting, "VAT", session.metadata("VAT", Kind.NATIONAL));

        assertEquals("submitted", statement.getState(), statement::toString);
    }

    @Test
    void theLastSecondOfTheDayInNewYorkIsInTimeAndTheNextDayIsNot() {
        LocalDate day = today().plusDays(1);
        UUID meeting = meeting(day.toString());
        running.stack()
                .moveClockTo(
                        day.atTime(LocalTime.of(23, 59, 40)).atZone(NEW_YORK).toInstant());
        taken(meeting, "PER", session.metadata("PER", Kind.NATIONAL));
        running.stack()
                .moveClockTo(
                        day.plusDays(1).atStartOfDay(NEW_YORK).plusSeconds(1).toInstant());

        Refusal late = refused(() -> session.submit(meeting, "ARG", session.metadata("ARG", Kind.NATIONAL)));

        assertEquals("409 meeting-closed", late.status() + " " + late.type(), late::toString);
    }

    @Test
    void theNameIsTheOneOfTheMeetingsDayAndTheAuthorsWordsStayAsTheyAre() {
        running.stack().moveClockTo(Instant.parse("2022-05-30T13:00:00Z"));
        UUID meeting = meeting("2022-05-31");
        byte[] file = new WordFile(
                        paragraph("Türkiye, as we call our country, thanks the presidency for this open debate."))
                .bytes();
        StatementView statement =
                taken(() -> session.submit(meeting, "TUR", session.metadata("TUR", Kind.NATIONAL), file));
        running.stack().moveClockTo(Instant.parse("2022-06-02T15:00:00Z"));

        session.publish(meeting, List.of(statement.getId()), "S/2022/441", List.of("en"));

        String text = session.text("S/2022/441", "en");
        assertTrue(text.contains("Turkey"), text);
        assertTrue(text.contains("Türkiye, as we call our country"), text);
    }

    @Test
    void aStatementInTwoLanguagesCarriesBoth() {
        UUID meeting = meetingOfTheDayAfterTomorrow();
        byte[] file = new WordFile(
                        paragraph("We thank the presidency for this open debate, which comes at the right time, since"
                                        + " those who keep the peace are attacked more often than they were before.")
                                + paragraph("Nous remercions la présidence de ce débat public, qui vient au bon moment,"
                                        + " car celles et ceux qui gardent la paix sont plus souvent attaqués"
                                        + " qu’autrefois."))
                .bytes();

        StatementView statement =
                taken(() -> session.submit(meeting, "SEN", session.metadata("SEN", Kind.NATIONAL), file));

        assertTrue(rulesThatWarn(statement).contains("mixed-languages"), statement::toString);
    }

    @Test
    void aCorrigendumMayStandInOneLanguageOnly() {
        UUID meeting = meetingOfTheDayAfterTomorrow();
        StatementView statement = taken(meeting, "URY", session.metadata("URY", Kind.NATIONAL));
        running.stack()
                .moveClockTo(today().plusDays(4).atTime(10, 0).atZone(NEW_YORK).toInstant());
        String symbol = "S/" + today().getYear() + "/777";
        session.publish(meeting, List.of(statement.getId()), symbol, List.of("en", "es"));

        session.replaceDocument(statement.getId(), new WordFile(paragraph("Uruguay corrige su declaración.")).bytes());
        session.publish(meeting, List.of(statement.getId()), symbol + "/Corr.1", List.of("es"));

        Set<String> seen = done(() -> session.secretariat().documents().listDocuments(symbol)).getDocuments().stream()
                .map(document -> document.getSymbol() + " " + document.getLanguages())
                .collect(Collectors.toSet());
        assertEquals(Set.of(symbol + " [en, es]", symbol + "/Corr.1 [es]"), seen);
    }

    @Test
    void trackedChangesAndHiddenTextAreToldAndMacrosAreRefused() {
        UUID meeting = meetingOfTheDayAfterTomorrow();
        String body = paragraph("We thank the presidency for this debate.")
                + "<w:p><w:ins w:id=\"1\" w:author=\"A\"><w:r><w:t>What was put in stays.</w:t></w:r></w:ins>"
                + "<w:del w:id=\"2\" w:author=\"A\"><w:r><w:delText>What was struck out.</w:delText></w:r></w:del></w:p>"
                + "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Nobody sees this.</w:t></w:r></w:p>";

        StatementView statement = taken(() ->
                session.submit(meeting, "KAZ", session.metadata("KAZ", Kind.NATIONAL), new WordFile(body).bytes()));
        Refusal macros = refused(() -> session.submit(
                meeting,
                "MAR",
                session.metadata("MAR", Kind.NATIONAL),
                new WordFile(paragraph("We thank the presidency.")).macros().bytes()));

        Set<String> warned = rulesThatWarn(statement);
        assertTrue(warned.contains("tracked-changes") && warned.contains("hidden-text"), warned::toString);
        assertEquals("422 not-a-docx", macros.status() + " " + macros.type(), macros::toString);
        assertEquals("macros", macros.problem().getRule(), macros::toString);
    }

    @Test
    void chineseIsCountedByCharacters() {
        UUID meeting = meetingOfTheDayAfterTomorrow();
        Metadata metadata = session.metadata("SGP", Kind.NATIONAL).language("zh");

        StatementView statement = taken(meeting, "SGP", metadata);

        assertEquals("characters", statement.getWords().getUnit(), statement::toString);
        // 899 ideographs, and the two numbers of a resolution
        assertEquals(901, statement.getWords().getCount(), statement::toString);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(running.stack().businessNow(), NEW_YORK);
    }

    private UUID meetingOfTheDayAfterTomorrow() {
        return meeting(today().plusDays(2).toString());
    }

    private UUID meeting(String date) {
        return session.announced(date);
    }

    /** The version that a statement has now. */
    private String tag(UUID statement) {
        return Client.tag(done(() -> session.secretariat().statements().getStatementWithHttpInfo(statement)));
    }

    private List<EntryView> statements(UUID meeting) {
        return done(() -> session.secretariat()
                        .statements()
                        .listStatements(meeting, null, null, null, null, null, null, null, null, null))
                .getStatements();
    }

    private StatementView taken(UUID meeting, String code, Metadata metadata) {
        return taken(() -> session.submit(meeting, code, metadata));
    }

    private static StatementView taken(Client.Call<SubmissionAnswer> submission) {
        return done(submission).getStatement();
    }

    private static Outcome outcome(List<RuleOutcome> rules, String rule) {
        return rules.stream()
                .filter(judged -> judged.getRule().equals(rule))
                .map(RuleOutcome::getOutcome)
                .findFirst()
                .orElse(null);
    }

    private static Set<String> rulesThatWarn(StatementView judged) {
        return judged.getRules().stream()
                .filter(rule -> rule.getOutcome() == Outcome.WARN)
                .map(RuleOutcome::getRule)
                .collect(Collectors.toSet());
    }
}
