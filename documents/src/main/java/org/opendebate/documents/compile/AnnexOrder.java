package org.opendebate.documents.compile;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.opendebate.documents.compile.Contribution.Kind;
import org.opendebate.documents.model.Language;

/**
 * The order of the annexes: briefings as the meeting heard them; members of the Council by protocol tier and within it in
 * English alphabetical order, the President among them; all others, States and bodies mixed, in English alphabetical
 * order. A statement for a group, or of several, stands where its author does.
 */
final class AnnexOrder {

    private AnnexOrder() {}

    static List<Contribution> of(List<Contribution> contributions) {
        Comparator<Contribution> byName = Comparator.comparing(
                        (Contribution contribution) -> contribution.author().orderName(), alphabetical(Language.EN))
                .thenComparing(contribution -> contribution.author().code())
                .thenComparing(contribution -> contribution.voice().order())
                .thenComparing(contribution -> contribution.speaker().level())
                .thenComparing(Contribution::id);
        Comparator<Contribution> byTier = Comparator.comparingInt(
                contribution -> contribution.speaker().level().tier());
        Stream<Contribution> briefings = of(contributions, Kind.BRIEFING);
        Stream<Contribution> members = of(contributions, Kind.COUNCIL_MEMBER).sorted(byTier.thenComparing(byName));
        Stream<Contribution> others = of(contributions, Kind.NATIONAL).sorted(byName);
        return Stream.of(briefings, members, others).flatMap(part -> part).toList();
    }

    private static Stream<Contribution> of(List<Contribution> contributions, Kind kind) {
        return contributions.stream().filter(contribution -> contribution.kind() == kind);
    }

    /** Alphabetical in a language, blind to accents, capitals and a leading "the". */
    static Comparator<String> alphabetical(Language language) {
        RuleBasedCollator collator = (RuleBasedCollator) Collator.getInstance(ULocale.forLanguageTag(language.code()));
        collator.setStrength(Collator.PRIMARY);
        collator.freeze();
        Comparator<String> primary = (one, other) -> collator.compare(sortForm(one), sortForm(other));
        return primary.thenComparing(Comparator.naturalOrder());
    }

    static String sortForm(String name) {
        String form = name.strip();
        return form.regionMatches(true, 0, "the ", 0, 4) ? form.substring(4).strip() : form;
    }
}
