package org.opendebate.documents.compile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.opendebate.documents.compile.LetterRequest.Office;
import org.opendebate.documents.compile.LetterRequest.Paper;
import org.opendebate.documents.compile.LetterRequest.PaperKind;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.StatementText;
import org.opendebate.documents.read.ReadOutcome;
import org.opendebate.documents.read.WordReader;

/** The sample letter with its concept note in Chinese, as a document of the Council. */
public final class SampleLetter {

    private static final Path SAMPLES = Path.of("..", "deploy", "local", "samples");

    public static final StatementText LETTER = read("letter.docx", Language.EN);
    public static final StatementText CONCEPT_NOTE = read("concept-note.docx", Language.ZH);
    public static final StatementText GUIDANCE_NOTE = read("guidance-note.docx", Language.EN);

    private SampleLetter() {}

    public static LetterRequest in(Language language) {
        return signed(language, Office.PERMANENT_REPRESENTATIVE);
    }

    static LetterRequest signed(Language language, Office office) {
        CompilationRequest compilation = Compilations.start().in(language).request();
        Masthead masthead = Masthead.securityCouncil(
                Optional.of("S/2021/440"), LocalDate.of(2021, 5, 6), LocalDate.of(2021, 5, 5), Language.EN);
        return new LetterRequest(
                language,
                true,
                masthead,
                compilation.meeting(),
                new LetterRequest.Sender(
                        new Author("CHN", Author.Kind.MEMBER_STATE, "China", china(language), china(language)),
                        office,
                        "Zhang Jun"),
                TextSource.of(LETTER),
                List.of(
                        new Paper(
                                "concept-note",
                                PaperKind.CONCEPT_NOTE,
                                Language.ZH,
                                TextSource.of(CONCEPT_NOTE),
                                Compilations.HASH),
                        new Paper(
                                "guidance-note",
                                PaperKind.GUIDANCE_NOTE,
                                Language.EN,
                                TextSource.of(GUIDANCE_NOTE),
                                Compilations.HASH)),
                Family.none());
    }

    private static String china(Language language) {
        return switch (language) {
            case EN, ES -> "China";
            case FR -> "la Chine";
            case RU -> "Китай";
            case ZH -> "中国";
            case AR -> "الصين";
        };
    }

    private static StatementText read(String file, Language language) {
        try {
            ReadOutcome outcome = new WordReader().read(SAMPLES.resolve(file));
            if (outcome instanceof ReadOutcome.Read read) {
                return new StatementText(language, read.text().blocks());
            }
            throw new IllegalStateException(file + " cannot be read: " + outcome);
        } catch (IOException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }
}
