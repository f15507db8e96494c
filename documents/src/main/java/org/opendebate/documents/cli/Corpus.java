package org.opendebate.documents.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.opendebate.documents.read.Finding;
import org.opendebate.documents.read.ReadOutcome;
import org.opendebate.documents.read.WordReader;

/** Reads every file of a folder and tells what could not be read, and where a text differs from what its file shows. */
final class Corpus {

    private final PrintStream out;
    private int read;
    private int refused;
    private int broken;
    private int failed;

    Corpus(PrintStream out) {
        this.out = out;
    }

    /** Returns 0 when the law holds on all that were read and none failed without a reason, else 1. */
    int run(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            one(file, folder.relativize(file).toString());
        }
        if (failed > 0) {
            out.println("failed without a reason " + failed);
        }
        out.println("read " + read + ", refused with a reason " + refused + ", law broken " + broken);
        return broken + failed == 0 ? 0 : 1;
    }

    private void one(Path file, String name) {
        try {
            switch (new WordReader().read(file)) {
                case ReadOutcome.Read text -> {
                    read++;
                    text.findings().stream()
                            .filter(finding -> finding.ruleId().equals("text-not-conserved"))
                            .forEach(finding -> {
                                broken++;
                                tell("law broken", name, finding);
                            });
                }
                case ReadOutcome.Refused why -> {
                    refused++;
                    tell("refused", name, why.finding());
                }
            }
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // one bad file must not hide the others; that it got here is a mistake of the reader, and is told
            failed++;
            out.println("failed " + name + ": " + e);
        }
    }

    private void tell(String what, String name, Finding finding) {
        out.println(what + " " + name + ": " + finding.ruleId() + ": " + finding.found());
    }
}
