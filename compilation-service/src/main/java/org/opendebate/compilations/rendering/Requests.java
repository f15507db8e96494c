package org.opendebate.compilations.rendering;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opendebate.compilations.CompilationSettings;
import org.opendebate.compilations.library.LibraryEntry;
import org.opendebate.compilations.meeting.Paper;
import org.opendebate.compilations.organ.OrganFacts;
import org.opendebate.compilations.register.DelegationName;
import org.opendebate.documents.akn.AknReader;
import org.opendebate.documents.compile.Author;
import org.opendebate.documents.compile.CompilationRequest;
import org.opendebate.documents.compile.Contribution;
import org.opendebate.documents.compile.Draft;
import org.opendebate.documents.compile.Emblem;
import org.opendebate.documents.compile.LetterRequest;
import org.opendebate.documents.compile.LibraryMetadata;
import org.opendebate.documents.compile.Masthead;
import org.opendebate.documents.compile.MeetingFacts;
import org.opendebate.documents.compile.Organ;
import org.opendebate.documents.compile.Speaker;
import org.opendebate.documents.compile.TextSource;
import org.opendebate.documents.compile.Voice;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.StatementText;

/** Says what the document engine should compile, in the engine's own terms. */
final class Requests {
    private final Map<String, byte[]> models;
    private final Language language;
    private final OrganFacts organ;
    private final String links;

    /**
     * @param models Akoma Ntoso by SHA-256
     * @param language of the document's own words, as a code of the API
     * @param organ whose document it is
     * @param links what stands before the paths of other documents
     */
    Requests(Map<String, byte[]> models, String language, OrganFacts organ, String links) {
        this.organ = organ;
        this.models = models;
        this.links = links;
        this.language = Language.ofCode(language);
    }

    CompilationRequest request(
            Material material, Imprint imprint, CompilationSettings.Numbering numbering, Optional<Emblem> emblem) {
        List<Contribution> contributions =
                material.parts().stream().map(this::contribution).toList();
        CompilationRequest request = new CompilationRequest(
                language,
                material.meeting().specimen(),
                switch (numbering) {
                    case ROMAN -> CompilationRequest.Numbering.ROMAN;
                    case ARABIC -> CompilationRequest.Numbering.ARABIC;
                },
                masthead(imprint, emblem),
                meeting(material.meeting(), material.president(), imprint),
                contributions);
        CompilationRequest related = request.in(Families.family(imprint.kinship(), language.code(), links));
        return imprint.unfinished()
                .map(open -> related.as(new Draft(open.on(), named(open.undecided()), named(open.missing()))))
                .orElse(related);
    }

    private List<String> named(List<Unfinished.Whose> whose) {
        return whose.stream().map(one -> one.in(language.code())).toList();
    }

    LetterRequest request(LetterMaterial letter, Imprint imprint, Optional<Emblem> emblem) {
        return new LetterRequest(
                language,
                letter.meeting().specimen(),
                masthead(imprint, emblem),
                meeting(letter.meeting(), letter.sender(), imprint),
                new LetterRequest.Sender(
                        author(letter.sender()),
                        LetterRequest.Office.ofCode(letter.signedAs()),
                        letter.meeting().president().name()),
                source(letter.letter()),
                letter.papers().stream().map(this::paper).toList(),
                Families.family(imprint.kinship(), language.code(), links));
    }

    private LetterRequest.Paper paper(Paper paper) {
        return new LetterRequest.Paper(
                paper.part(),
                LetterRequest.PaperKind.ofCode(paper.part()),
                Language.ofCode(paper.language()),
                source(paper),
                paper.originalSha256());
    }

    private TextSource source(Paper paper) {
        return TextSource.of(text(paper.modelSha256(), paper.part()));
    }

    private Masthead masthead(Imprint imprint, Optional<Emblem> emblem) {
        return new Masthead(
                organ(),
                imprint.symbol(),
                imprint.documentDate(),
                imprint.letterDate(),
                Language.ofCode(imprint.original()),
                distribution(imprint),
                emblem,
                library(imprint),
                imprint.provisional());
    }

    private Organ organ() {
        return new Organ(
                organ.code(),
                organ.actor(),
                organ.nameIn(language.code())
                        .filter(name -> isKnownIn(name.language()))
                        .map(name -> new Organ.Names(
                                name.title(), name.president(), name.presidentInText(), name.members())));
    }

    /** The document engine has the Security Council's names in every language; any other organ's it takes as they are. */
    private boolean isKnownIn(String named) {
        return named.equals(language.code()) || !organ.isWorded();
    }

    private Optional<LibraryEntry> entry(Imprint imprint) {
        return Optional.ofNullable(imprint.library().get(language.code()));
    }

    private Masthead.Distribution distribution(Imprint imprint) {
        return entry(imprint)
                .map(entry -> Masthead.Distribution.ofCode(entry.distribution()))
                .orElse(Masthead.Distribution.GENERAL);
    }

    private LibraryMetadata library(Imprint imprint) {
        return entry(imprint)
                .map(entry -> new LibraryMetadata(
                        Optional.ofNullable(entry.jobNumber()),
                        Optional.ofNullable(entry.releaseDate()),
                        Optional.ofNullable(entry.agendaItem())))
                .orElseGet(LibraryMetadata::none);
    }

    private MeetingFacts meeting(
            org.opendebate.compilations.meeting.MeetingFacts meeting, DelegationName president, Imprint imprint) {
        return MeetingFacts.of(
                meeting.date(),
                meeting.theme(),
                // in the document's language, where it is given
                entry(imprint).map(LibraryEntry::agendaItem).or(meeting::agendaItem),
                MeetingFacts.Format.ofCode(meeting.format()),
                new MeetingFacts.President(
                        meeting.president().name(),
                        president.in(language.code()).runningForm(),
                        meeting.president().title()));
    }

    private Contribution contribution(Material.Part part) {
        return new Contribution(
                part.statementId().toString(),
                part.version(),
                Contribution.Kind.ofCode(part.placedAs().code()),
                part.author() == null ? Author.briefer(part.briefer(), part.speakerName()) : author(part.author()),
                voice(part),
                new Speaker(
                        part.speakerName(),
                        Optional.ofNullable(part.speakerTitle()),
                        Speaker.Level.ofCode(part.speakerLevel())),
                Language.ofCode(part.language()),
                TextSource.of(text(part.modelSha256(), "statement " + part.statementId())),
                part.originalSha256());
    }

    private Voice voice(Material.Part part) {
        if (!part.joined().isEmpty()) {
            return new Voice.Joint(part.joined().stream().map(this::author).toList());
        }
        return part.group() == null ? new Voice.Own() : new Voice.Group(part.group());
    }

    private Author author(DelegationName name) {
        DelegationName.Forms forms = name.in(language.code());
        return new Author(
                name.code(),
                Author.Kind.ofCode(name.kind()),
                name.inEnglish().listForm(),
                forms.listForm(),
                forms.runningForm());
    }

    private StatementText text(String sha256, String whose) {
        try {
            return AknReader.read(new ByteArrayInputStream(models.get(sha256)));
        } catch (IOException e) {
            throw new UncheckedIOException("the model of " + whose + " cannot be read", e);
        }
    }
}
