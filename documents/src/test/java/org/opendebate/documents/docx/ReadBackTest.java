package org.opendebate.documents.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opendebate.documents.Seeds;
import org.opendebate.documents.compile.Annex;
import org.opendebate.documents.compile.SixLanguages;
import org.opendebate.documents.model.Block;
import org.opendebate.documents.model.Heading;
import org.opendebate.documents.model.Inlines;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.StatementText;
import org.opendebate.documents.model.StatementTexts;
import org.opendebate.documents.model.Text;
import org.opendebate.documents.read.ReadOutcome;
import org.opendebate.documents.read.SettledTexts;
import org.opendebate.documents.read.WordReader;

/** Our own reader gets the same model back: the blocks of an annex equal those that went in. */
class ReadBackTest {

    private static final Path SAMPLES = Path.of("..", "deploy", "local", "samples");

    @TempDir
    Path folder;

    static Stream<StatementText> statements() {
        return SixLanguages.request().assemble().annexes().stream()
                .map(Annex::contribution)
                .map(contribution -> contribution.text());
    }

    static List<Path> samples() throws IOException {
        try (Stream<Path> walk = Files.walk(SAMPLES)) {
            return walk.filter(file -> file.getFileName().toString().matches("statement.*\\.docx"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theTextOfAFileIsToldBack(Path file) throws Exception {
        StatementText text = assertInstanceOf(ReadOutcome.Read.class, new WordReader().read(file))
                .text();

        isToldBack(text);
    }

    @ParameterizedTest
    @MethodSource("statements")
    void aTextInEachLanguageIsToldBack(StatementText text) throws Exception {
        isToldBack(SettledTexts.of(text));
    }

    /** Every construct in every other. */
    @Test
    void everyNestingIsToldBack() {
        Seeds.each(300, random -> {
            StatementText text = SettledTexts.of(StatementTexts.draw(random));
            if (isMostlyTaggedAsItself(text)) {
                isToldBack(text);
            }
        });
    }

    /**
     * Where most words of the text's letters are tagged as another language than the text's, the tags are the keyboard's and
     * tell nothing. A piece of several scripts is of none.
     */
    private static boolean isMostlyTaggedAsItself(StatementText text) {
        Map<Language, Long> letters = new EnumMap<>(Language.class);
        Inlines.forEach(text.blocks(), inline -> {
            if (inline instanceof Text run) {
                int[] all = run.text().codePoints().filter(Character::isLetter).toArray();
                long ofScript = Arrays.stream(all)
                        .filter(c -> Character.UnicodeScript.of(c) == script(text.language()))
                        .count();
                Language tag = run.language().orElse(text.language());
                letters.merge(tag, tag != text.language() || ofScript == all.length ? ofScript : 0, Long::sum);
            }
        });
        long own = letters.getOrDefault(text.language(), 0L);
        return letters.values().stream().allMatch(others -> others <= own);
    }

    private static Character.UnicodeScript script(Language language) {
        return switch (language) {
            case AR -> Character.UnicodeScript.ARABIC;
            case ZH -> Character.UnicodeScript.HAN;
            case RU -> Character.UnicodeScript.CYRILLIC;
            case EN, FR, ES -> Character.UnicodeScript.LATIN;
        };
    }

    private void isToldBack(StatementText text) throws IOException {
        ReadOutcome.Read read = OneAnnex.readBack(text, folder);

        assertEquals(
                List.of(),
                read.findings().stream()
                        .filter(finding -> finding.ruleId().equals("text-not-conserved"))
                        .toList());
        assertEquals(
                lines(Published.of(text.blocks(), text.language())),
                lines(read.text().blocks()));
    }

    /** One annex does not run into the next: notes are counted anew, lists and quotations end. */
    @Test
    void allAnnexesAreToldBackBesideEachOther() throws Exception {
        List<StatementText> texts = statements().toList();
        Path file = folder.resolve("compilation.docx");
        Files.write(file, DocxWriterTest.docx(SixLanguages.request().assemble()));

        List<Block> blocks = assertInstanceOf(ReadOutcome.Read.class, new WordReader().read(file, Language.EN))
                .text()
                .blocks();

        List<List<Block>> annexes = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Heading heading && heading.level() == 1) {
                annexes.add(new ArrayList<>());
            } else if (!annexes.isEmpty()) {
                annexes.getLast().add(block);
            }
        }
        assertEquals(texts.size(), annexes.size());
        for (int i = 0; i < texts.size(); i++) {
            StatementText text = texts.get(i);
            List<Block> written = Published.of(SettledTexts.of(text).blocks(), text.language());
            List<Block> found = annexes.get(i);
            // without the note of the original language
            List<Block> said = found.subList(found.size() - written.size(), found.size());
            assertEquals(lines(withoutLanguages(written)), lines(withoutLanguages(said)));
        }
    }

    private static List<Block> withoutLanguages(List<Block> blocks) {
        List<Block> settled = StatementText.settled(Language.EN, blocks).blocks();
        return Inlines.replaced(
                settled,
                inline -> List.of(
                        inline instanceof Text text
                                ? new Text(text.text(), text.emphasis(), Optional.empty(), text.direction())
                                : inline));
    }

    /** One block a line, so that a failure shows where. */
    private static String lines(List<Block> blocks) {
        StringBuilder lines = new StringBuilder();
        blocks.forEach(block -> lines.append(block).append('\n'));
        return lines.toString();
    }
}
