package org.opendebate.documents.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opendebate.documents.compile.Contribution.Kind;
import org.opendebate.documents.model.Language;

/**
 * Composes the titles of annexes from who speaks, as what, for whom. A title that was given in another language than the
 * document's is kept as it was given: it stands after the name, where no article and no case of the document's language
 * is needed, and carries its language.
 */
final class Titles {

    private final Words words;
    private final Language document;

    Titles(Words words, Language document) {
        this.words = words;
        this.document = document;
    }

    List<Phrase> annex(Contribution contribution) {
        if (contribution.voice() instanceof Voice.Joint(List<Author> others)) {
            return List.of(new Phrase(joint(contribution.author(), others), Optional.empty()));
        }
        String speaker = speaker(contribution);
        String whole = whole(contribution, speaker);
        Optional<Language> foreign = foreign(contribution);
        if (foreign.isEmpty()) {
            return List.of(new Phrase(whole, Optional.empty()));
        }
        String title = contribution.speaker().title().orElseThrow();
        int start = whole.indexOf(title, whole.indexOf(speaker));
        int end = start + title.length();
        List<Phrase> phrases = new ArrayList<>();
        phrases.add(new Phrase(whole.substring(0, start), Optional.empty()));
        phrases.add(new Phrase(title, foreign));
        if (end < whole.length()) {
            phrases.add(new Phrase(whole.substring(end), Optional.empty()));
        }
        return phrases;
    }

    private String whole(Contribution contribution, String speaker) {
        return switch (contribution.voice()) {
            case Voice.Group(String name) -> {
                String group = words.group(name);
                yield words.text(
                        "statement.group",
                        "speaker",
                        speaker,
                        "ofSpeaker",
                        words.of(speaker),
                        "group",
                        group,
                        "ofGroup",
                        words.of(group));
            }
            case Voice.Own own ->
                words.text(
                        contribution.kind() == Kind.BRIEFING ? "briefing.title" : "statement.title",
                        "speaker",
                        speaker,
                        "ofSpeaker",
                        words.of(speaker));
            case Voice.Joint joint -> throw new IllegalArgumentException("a joint statement names no speaker");
        };
    }

    /** {@code Joint statement by Norway, Denmark and Finland}: its author, under whose name it stands, then the others. */
    private String joint(Author author, List<Author> others) {
        Comparator<Author> byName = Comparator.comparing(Author::listName, AnnexOrder.alphabetical(document));
        List<String> names = Stream.concat(Stream.of(author), others.stream().sorted(byName))
                .map(one -> words.name(one.runningName()))
                .toList();
        return words.text("statement.joint", "delegations", words.list(names));
    }

    /** {@code the Under-Secretary-General for Peace Operations, NAME}; {@code NAME, Ministre de la défense du Niger}. */
    String speaker(Contribution contribution) {
        Speaker speaker = contribution.speaker();
        if (foreign(contribution).isPresent()) {
            return words.text("speaker.foreign", "title", speaker.title().orElseThrow(), "name", speaker.name());
        }
        String title = speaker.title().orElseGet(() -> composed(contribution));
        String article = words.text("title.article");
        if (!article.isEmpty() && !title.regionMatches(true, 0, article + " ", 0, article.length() + 1)) {
            title = article + " " + title;
        }
        String named = words.text("speaker", "title", title, "name", speaker.name());
        // Chinese puts a space before names in Latin letters alone
        return document == Language.ZH && Character.isIdeographic(speaker.name().codePointAt(0))
                ? title + speaker.name()
                : named;
    }

    private Optional<Language> foreign(Contribution contribution) {
        return contribution
                .speaker()
                .title()
                .flatMap(title -> TitleLanguage.of(title, document, contribution.language()))
                .filter(language -> language != document);
    }

    private String composed(Contribution contribution) {
        String delegation = words.name(contribution.author().runningName());
        return words.text(
                "title." + contribution.speaker().level().code(),
                "ofDelegation",
                words.of(delegation),
                "delegation",
                delegation);
    }
}
