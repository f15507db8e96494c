package org.opendebate.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What releases described wrongly: {@code api/descriptions-corrected.txt} lists it, with the reasons. */
public final class CorrectedDescriptions {
    private final List<Line> lines;

    private CorrectedDescriptions(List<Line> lines) {
        this.lines = lines;
    }

    public static CorrectedDescriptions read(Path checkout) throws IOException {
        return new CorrectedDescriptions(Files.readString(checkout.resolve("api/descriptions-corrected.txt"))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Line::of)
                .toList());
    }

    /** The breaks that are none of the corrections. */
    public List<String> without(String release, List<String> breaks) {
        return breaks.stream()
                .filter(told -> lines.stream().noneMatch(line -> line.covers(release, told)))
                .toList();
    }

    /** The corrections that none of the breaks needs. */
    public List<String> unused(String release, List<String> breaks) {
        List<String> unused = new ArrayList<>();
        for (Line line : lines) {
            if (line.release.equals(release) && breaks.stream().noneMatch(told -> line.covers(release, told))) {
                unused.add(line.text);
            }
        }
        return unused;
    }

    private record Line(String release, String text, Pattern pattern) {
        static Line of(String line) {
            String text = line.substring(line.indexOf(' ') + 1);
            String pattern =
                    Arrays.stream(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
            return new Line(line.substring(0, line.indexOf(' ')), text, Pattern.compile(pattern));
        }

        boolean covers(String of, String told) {
            return release.equals(of) && pattern.matcher(told).matches();
        }
    }
}
