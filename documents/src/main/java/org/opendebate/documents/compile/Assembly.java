package org.opendebate.documents.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opendebate.documents.model.Language;

/** Puts a compilation together: the order of the annexes, their titles, the covering letter and the masthead. */
public final class Assembly {

    private Assembly() {}

    /** The document of a letter that came as a text of its own. */
    public static Compilation assemble(LetterRequest request) {
        return LetterAssembly.assemble(request);
    }

    public static Compilation assemble(CompilationRequest request) {
        Words words = Words.of(request.language());
        List<Annex> annexes = annexes(request, words);
        return new Compilation(
                request.language(),
                mark(request, words),
                masthead(request, words),
                Notices.of(request, words),
                CoveringLetters.write(request, annexes),
                words.text("contents.title"),
                annexes,
                request);
    }

    static Optional<String> mark(CompilationRequest request, Words words) {
        List<String> marks = new ArrayList<>();
        if (request.draft().isPresent()) {
            marks.add(words.text("draft.mark"));
        }
        if (request.specimen()) {
            marks.add(SpecimenMark.in(request.language()));
        }
        return marks.isEmpty() ? Optional.empty() : Optional.of(String.join(" · ", marks));
    }

    private static List<Annex> annexes(CompilationRequest request, Words words) {
        Titles titles = new Titles(words, request.language());
        List<Annex> annexes = new ArrayList<>();
        for (Contribution contribution : order(request)) {
            int number = switch (request.family().numbering()) {
                case Family.Numbers.From(int first) -> first + annexes.size();
                case Family.Numbers.Kept(Map<String, Integer> kept) -> kept.get(contribution.id());
            };
            annexes.add(new Annex(
                    number,
                    "annex_" + number,
                    AnnexLabels.label(words, request.numbering(), number),
                    titles.annex(contribution),
                    original(contribution.languages(), request.language(), words),
                    contribution));
        }
        return annexes;
    }

    private static List<Contribution> order(CompilationRequest request) {
        List<Contribution> usual = AnnexOrder.of(request.contributions());
        return switch (request.family().numbering()) {
            case Family.Numbers.From from -> usual;
            case Family.Numbers.Kept(Map<String, Integer> kept) ->
                usual.stream()
                        .sorted(Comparator.comparing(contribution -> kept.get(contribution.id())))
                        .toList();
        };
    }

    static Optional<String> original(List<Language> languages, Language document, Words words) {
        if (languages.equals(List.of(document))) {
            return Optional.empty();
        }
        String key = languages.size() == 1 ? "original.note" : "original.note.many";
        return Optional.of(words.text(
                key,
                "language",
                words.list(languages.stream().map(words::language).toList())));
    }

    static MastheadText masthead(CompilationRequest request, Words words) {
        Masthead masthead = request.masthead();
        Words side = Words.of(words.mastheadLanguage());
        return new MastheadText(
                words.text("organization"),
                masthead.symbol(),
                words.text("provisional"),
                new OrganWords(words, masthead.organ()).names().title(),
                words.text("masthead.distribution." + masthead.distribution().code()),
                side.date(masthead.documentDate()),
                masthead.original() == request.language()
                        ? Optional.empty()
                        : Optional.of(words.text("masthead.version")),
                words.text("masthead.original", "language", side.language(masthead.original())),
                words.mastheadLanguage(),
                masthead.emblem().map(emblem -> new MastheadText.Picture(emblem, words.text("emblem.alternative"))),
                masthead.library().jobNumber().map(number -> words.text("masthead.job-number", "number", number)));
    }
}
