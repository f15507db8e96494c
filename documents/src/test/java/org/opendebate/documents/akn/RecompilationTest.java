package org.opendebate.documents.akn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opendebate.documents.compile.Assembly;
import org.opendebate.documents.compile.Author;
import org.opendebate.documents.compile.Compilation;
import org.opendebate.documents.compile.CompilationRequest;
import org.opendebate.documents.compile.Compilations;
import org.opendebate.documents.compile.Masthead;
import org.opendebate.documents.compile.SixLanguages;
import org.opendebate.documents.model.Block;
import org.opendebate.documents.model.Direction;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.Paragraph;
import org.opendebate.documents.model.StatementText;
import org.opendebate.documents.model.Text;

/** What a document is called and where its places are called does not change while it says the same. */
class RecompilationTest {

    private static final Pattern ELEMENT = Pattern.compile("eId=\"([^\"]+)\"");
    private static final Pattern COMPONENT =
            Pattern.compile("<component eId=\"([^\"]+)\">.*?</component>", Pattern.DOTALL);

    @Test
    void anotherTextInOneAnnexChangesNothingInTheOthers() throws IOException {
        Map<String, String> before = components(write(compilation("One.", "Two.", "Three.")));
        Map<String, String> after = components(write(compilation("One.", "Another.", "Three.", "A fourth.")));

        assertEquals(List.copyOf(before.keySet()), List.copyOf(after.keySet()));
        assertNotEquals(before.get("annex_2"), after.get("annex_2"));
        for (String component : before.keySet()) {
            if (!component.equals("annex_2")) {
                assertEquals(before.get(component), after.get(component), component);
            }
        }
        List<String> kept = eIds(before.get("annex_2"));
        assertTrue(eIds(after.get("annex_2")).containsAll(kept), kept.toString());
    }

    @Test
    void everyEIdIsGivenOnce() throws IOException {
        List<String> eIds = eIds(write(SixLanguages.request().assemble()));

        assertTrue(eIds.size() > 100, "found " + eIds.size());
        assertEquals(eIds.size(), new TreeSet<>(eIds).size());
    }

    @Test
    void theProvisionalNumberStaysAsAnAliasOnceThereIsASymbol() throws IOException {
        String provisional = write(withSymbol(Optional.empty()));
        String assigned = write(withSymbol(Optional.of("S/2021/501/Add.1")));

        assertTrue(provisional.contains("/un-sc/2021-05-28/provisional-2021-05-24/eng@2021-05-28"), provisional);
        assertFalse(provisional.contains("FRBRalias"));
        assertTrue(provisional.contains("name=\"status\""));
        assertTrue(assigned.contains("/un-sc/2021-05-28/S-2021-501-Add.1/eng@2021-05-28"), assigned);
        assertTrue(assigned.contains("showAs=\"S/2021/501/Add.1\""));
        assertTrue(assigned.contains("<FRBRalias value=\"provisional-2021-05-24\" name=\"provisional\""), assigned);
        assertEquals(
                eIds(components(provisional).get("annex_1")),
                eIds(components(assigned).get("annex_1")));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aWholeCompilationIsAkomaNtosoInEveryLanguage(Language language) throws IOException {
        byte[] written = write(SixLanguages.request().in(language).assemble()).getBytes(StandardCharsets.UTF_8);

        Profile.validate(new ByteArrayInputStream(written));
        Assumptions.assumeTrue(AknRoundTripTest.OASIS.isPresent(), "akomantoso30.xsd is not at hand");
        Profile.validate(AknRoundTripTest.OASIS.get(), new ByteArrayInputStream(written));
    }

    private static Compilation compilation(String... texts) {
        Compilations compilations = Compilations.start();
        String second = texts.length > 3 ? texts[3] : "";
        return compilations
                .national("ARG", Author.Kind.MEMBER_STATE, "Argentina", "Argentina", text(texts[0], "The same."))
                .national(
                        "BLR",
                        Author.Kind.MEMBER_STATE,
                        "Belarus",
                        "Belarus",
                        second.isEmpty() ? text(texts[1], "The same.") : text(texts[1], "The same.", second))
                .national("CHE", Author.Kind.MEMBER_STATE, "Switzerland", "Switzerland", text(texts[2], "The same."))
                .assemble();
    }

    private static StatementText text(String... paragraphs) {
        return new StatementText(
                Language.EN,
                List.of(paragraphs).stream()
                        .map(paragraph -> Paragraph.of(Direction.LTR, Text.of(paragraph)))
                        .map(Block.class::cast)
                        .toList());
    }

    private static Compilation withSymbol(Optional<String> symbol) {
        CompilationRequest given = Compilations.start()
                .national("KEN", Author.Kind.MEMBER_STATE, "Kenya", "Kenya", text("One."))
                .request();
        return Assembly.assemble(new CompilationRequest(
                given.language(),
                given.specimen(),
                Masthead.securityCouncil(symbol, LocalDate.of(2021, 5, 28), LocalDate.of(2021, 5, 26), Language.EN),
                given.meeting(),
                given.contributions()));
    }

    private static Map<String, String> components(String collection) {
        Map<String, String> components = new LinkedHashMap<>();
        Matcher matcher = COMPONENT.matcher(collection);
        while (matcher.find()) {
            components.put(matcher.group(1), matcher.group());
        }
        return components;
    }

    private static List<String> eIds(String xml) {
        return ELEMENT.matcher(xml).results().map(one -> one.group(1)).toList();
    }

    private static String write(Compilation compilation) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CollectionWriter.write(compilation, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
