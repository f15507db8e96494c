package org.opendebate.compilations.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.opendebate.documents.compile.LetterFacts;

/** Debates on which a template is tried: with and without briefings, members, others, an agenda item and a procedure. */
final class Samples {
    /** A debate that has everything. */
    static final LetterFacts FULL = sample(true, true, true, true, true);

    /** What a template can name. */
    static final Set<String> NAMES = LetterNames.of(FULL).keySet();

    private Samples() {}

    static List<LetterFacts> all() {
        List<LetterFacts> all = new ArrayList<>();
        for (int bits = 31; bits >= 0; bits--) {
            all.add(sample((bits & 16) != 0, (bits & 8) != 0, (bits & 4) != 0, (bits & 2) != 0, (bits & 1) != 0));
        }
        return all;
    }

    private static LetterFacts sample(
            boolean briefings, boolean members, boolean others, boolean agendaItem, boolean byVideo) {
        return new LetterFacts(
                briefings ? List.of("the Under-Secretary-General for Operations, Ada First", "Ben Second") : List.of(),
                briefings ? "the Under-Secretary-General for Operations, Ada First, and Ben Second" : "",
                members ? List.of("China", "Kenya", "the Niger") : List.of(),
                members ? "China, Kenya and the Niger" : "",
                others ? List.of("Cuba", "the European Union") : List.of(),
                others ? "Cuba and the European Union" : "",
                "Safety and security of peacekeepers",
                agendaItem ? "United Nations peacekeeping operations" : "",
                "24 May 2021",
                "26 May 2021",
                byVideo ? "videoconference" : "chamber",
                byVideo ? "7 May 2020" : "",
                byVideo ? "S/2020/372" : "",
                "Carla Third",
                "China",
                "Security Council",
                "President of the Security Council",
                "the President of the Security Council",
                "the members of the Security Council",
                "of the members of the Security Council");
    }
}
