package org.opendebate.documents.compile;

import org.opendebate.documents.compile.Contribution.Kind;

/** Composes the titles of annexes from who speaks, as what, for whom. */
final class Titles {

    private final Words words;

    Titles(Words words) {
        this.words = words;
    }

    String annex(Contribution contribution) {
        String key = contribution.kind() == Kind.BRIEFING ? "briefing.title" : "statement.title";
        return words.text(key, "speaker", speaker(contribution));
    }

    /** {@code the Under-Secretary-General for Peace Operations, NAME}. */
    String speaker(Contribution contribution) {
        String title = contribution.speaker().title().orElseGet(() -> composed(contribution));
        String article = words.text("title.article");
        if (!article.isEmpty() && !title.regionMatches(true, 0, article + " ", 0, article.length() + 1)) {
            title = article + " " + title;
        }
        return words.text(
                "speaker", "title", title, "name", contribution.speaker().name());
    }

    private String composed(Contribution contribution) {
        String delegation = contribution.author().runningName();
        return words.text(
                "title." + contribution.speaker().level().code(),
                "ofDelegation",
                words.of(delegation),
                "delegation",
                delegation);
    }
}
