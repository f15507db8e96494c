package org.opendebate.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A folder of written statements in the six languages with the description that {@code compile} wants.
 *
 * @param files in the order of the annexes
 */
record Debate(Path folder, Path meeting, List<Path> files) {

    private static final int WORDS = 500;

    /** The same files for the same number. */
    static Debate write(Path folder, Sentences sentences, int statements) throws IOException {
        return write(folder, sentences, sentences.languages(), statements);
    }

    /** The same, in these languages in turn. */
    static Debate write(Path folder, Sentences sentences, List<String> languages, int statements) throws IOException {
        Path texts = Files.createDirectories(folder.resolve("statements"));
        List<Path> files = new ArrayList<>();
        StringBuilder entries = new StringBuilder();
        for (int i = 0; i < statements; i++) {
            String language = languages.get(i % languages.size());
            Path file = texts.resolve("s%04d.docx".formatted(i));
            WordFile.write(file, sentences, language, WORDS, new SplittableRandom(i));
            files.add(file);
            entries.append(i == 0 ? "" : ",\n").append(entry(i, language));
        }
        Path meeting = folder.resolve("meeting.json");
        Files.writeString(meeting, """
                {"language": "en",
                 "masthead": {"symbol": "S/2021/501", "date": "2021-05-28", "letterDate": "2021-05-26"},
                 "meeting": {"date": "2021-05-24", "theme": "Peacekeeping", "format": "videoconference",
                  "president": {"name": "Zhang Jun", "delegation": "China"}},
                 "statements": [
                %s
                ]}
                """.formatted(entries));
        return new Debate(texts, meeting, files);
    }

    private static String entry(int i, String language) {
        return """
                {"file": "s%1$04d.docx", "kind": "national", "language": "%2$s",
                 "author": {"code": "D%1$04d", "listName": "Delegation %1$04d"},
                 "speaker": {"name": "Speaker of the delegation %1$04d", "level": "permanent-representative"}}""".formatted(i, language);
    }
}
