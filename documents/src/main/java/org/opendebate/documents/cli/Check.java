package org.opendebate.documents.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opendebate.documents.pdf.Obstacle;
import org.opendebate.documents.pdf.Renderability;
import org.opendebate.documents.read.Finding;
import org.opendebate.documents.read.ReadOutcome;
import org.opendebate.documents.read.Severity;

/** Prints what is found in one file, what stands in the way of setting its pages, and the verdict. */
final class Check {

    private final PrintStream out;
    private final Path typstHome;

    Check(PrintStream out, Path typstHome) {
        this.out = out;
        this.typstHome = typstHome;
    }

    /** Returns 0 when the file can be accepted, else 1. */
    int run(ReadOutcome outcome) {
        return switch (outcome) {
            case ReadOutcome.Read read -> read(read);
            case ReadOutcome.Refused refused -> {
                print(out, refused.finding());
                out.println("verdict: fail");
                yield 1;
            }
        };
    }

    private int read(ReadOutcome.Read read) {
        read.findings().forEach(finding -> print(out, finding));
        // what needs no engine: its fonts alone, where the build has laid them
        Optional<Renderability> pages = Renderability.in(typstHome);
        List<Obstacle> obstacles =
                pages.map(fonts -> fonts.obstacles(read.text())).orElse(List.of());
        obstacles.forEach(obstacle -> print(out, finding(obstacle)));
        out.println("language: " + read.text().language().code());
        out.println(read.words().unit().name().toLowerCase(Locale.ROOT) + ": "
                + read.words().count());
        if (pages.isEmpty()) {
            out.println("pages: not tried, since the fonts are not there");
        }
        boolean refuses = read.refusal().isPresent() || obstacles.stream().anyMatch(Obstacle::prevents);
        boolean warns = !obstacles.isEmpty()
                || read.findings().stream().anyMatch(finding -> finding.severity() == Severity.WARNING);
        out.println("verdict: " + (refuses ? "fail" : warns ? "warn" : "pass"));
        return refuses ? 1 : 0;
    }

    private static Finding finding(Obstacle obstacle) {
        Severity severity = obstacle.prevents() ? Severity.REFUSAL : Severity.WARNING;
        return new Finding(Obstacle.RULE_ID, severity, obstacle.place(), obstacle.found(), obstacle.remedy());
    }

    static void print(PrintStream to, Finding finding) {
        String place = finding.place().isEmpty() ? "" : " [" + finding.place() + "]";
        to.println(finding.severity().name().toLowerCase(Locale.ROOT) + " " + finding.ruleId() + place + ": "
                + finding.found());
        to.println("    " + finding.remedy());
    }
}
