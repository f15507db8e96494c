package org.opendebate.documents.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opendebate.documents.compile.LetterRequest.Paper;

/** Puts a given letter together: its title, its annex and its enclosure, which are as they came. */
final class LetterAssembly {

    private final LetterRequest request;
    private final Words words;

    private LetterAssembly(LetterRequest request) {
        this.request = request;
        this.words = Words.of(request.language());
    }

    static Compilation assemble(LetterRequest request) {
        return new LetterAssembly(request).compilation();
    }

    private Compilation compilation() {
        CompilationRequest frame = new CompilationRequest(
                        request.language(), request.specimen(), request.masthead(), request.meeting(), List.of())
                .in(request.family());
        return new Compilation(
                request.language(),
                Assembly.mark(frame, words),
                Assembly.masthead(frame, words),
                Notices.of(frame, words),
                new CoveringLetter(
                        named("announcement.title"),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.of(new GivenLetter(
                                request.letter(),
                                Assembly.original(request.letter().languages(), request.language(), words)))),
                // one or two papers need no list
                "",
                annexes(),
                frame);
    }

    private List<Annex> annexes() {
        List<Annex> annexes = new ArrayList<>();
        for (Paper paper : request.papers()) {
            int number = annexes.size() + 1;
            Contribution contribution = contribution(paper);
            annexes.add(new Annex(
                    number,
                    "annex_" + number,
                    switch (paper.kind()) {
                        case CONCEPT_NOTE -> named("announcement.annex");
                        case GUIDANCE_NOTE -> words.text("announcement.enclosure");
                    },
                    List.of(new Phrase(words.text("announcement." + paper.kind().code()), Optional.empty())),
                    Assembly.original(contribution.languages(), request.language(), words),
                    contribution));
        }
        return annexes;
    }

    private Contribution contribution(Paper paper) {
        LetterRequest.Sender sender = request.sender();
        return new Contribution(
                paper.id(),
                1,
                Contribution.Kind.PAPER,
                sender.author(),
                new Speaker(sender.name(), Optional.empty(), sender.office().level()),
                paper.language(),
                paper.source(),
                paper.sha256());
    }

    /** The words under a key that name the letter by its date and its sender. */
    private String named(String key) {
        String delegation = words.name(request.sender().author().runningName());
        String sender = words.text(
                "announcement.sender." + request.sender().office().code(),
                "ofDelegation",
                words.of(delegation),
                "delegation",
                delegation);
        return words.text(key, "date", words.date(request.masthead().letterDate()), "sender", sender);
    }
}
