package org.opendebate.compilations.rendering;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opendebate.compilations.CompilationSettings;
import org.opendebate.compilations.register.DelegationName;
import org.opendebate.documents.akn.AknReader;
import org.opendebate.documents.compile.Author;
import org.opendebate.documents.compile.CompilationRequest;
import org.opendebate.documents.compile.Contribution;
import org.opendebate.documents.compile.Emblem;
import org.opendebate.documents.compile.Masthead;
import org.opendebate.documents.compile.MeetingFacts;
import org.opendebate.documents.compile.Speaker;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.StatementText;

/** Says what the document engine should compile, in the engine's own terms. */
final class Requests {
    /** The language of the covering letter and of the document's own words. */
    private static final Language LANGUAGE = Language.EN;

    private final Map<String, byte[]> models;

    /** @param models Akoma Ntoso by SHA-256 */
    Requests(Map<String, byte[]> models) {
        this.models = models;
    }

    CompilationRequest request(
            Material material, Dates dates, CompilationSettings.Numbering numbering, Optional<Emblem> emblem) {
        List<Contribution> contributions =
                material.parts().stream().map(this::contribution).toList();
        return new CompilationRequest(
                LANGUAGE,
                material.meeting().specimen(),
                switch (numbering) {
                    case ROMAN -> CompilationRequest.Numbering.ROMAN;
                    case ARABIC -> CompilationRequest.Numbering.ARABIC;
                },
                new Masthead(
                        material.meeting().organ(),
                        dates.symbol(),
                        dates.documentDate(),
                        dates.letterDate(),
                        LANGUAGE,
                        Masthead.Distribution.GENERAL,
                        emblem),
                meeting(material),
                contributions);
    }

    private static MeetingFacts meeting(Material material) {
        var meeting = material.meeting();
        return MeetingFacts.of(
                meeting.date(),
                meeting.theme(),
                meeting.agendaItem(),
                MeetingFacts.Format.ofCode(meeting.format()),
                new MeetingFacts.President(
                        meeting.president().name(),
                        material.president().runningForm(),
                        meeting.president().title()));
    }

    private Contribution contribution(Material.Part part) {
        return new Contribution(
                part.statementId().toString(),
                part.version(),
                Contribution.Kind.ofCode(part.placedAs()),
                part.author() == null ? Author.briefer(part.briefer(), part.speakerName()) : author(part.author()),
                new Speaker(
                        part.speakerName(),
                        Optional.ofNullable(part.speakerTitle()),
                        Speaker.Level.ofCode(part.speakerLevel())),
                Language.ofCode(part.language()),
                text(part),
                part.originalSha256());
    }

    private static Author author(DelegationName name) {
        return new Author(name.code(), Author.Kind.ofCode(name.kind()), name.listForm(), name.runningForm());
    }

    private StatementText text(Material.Part part) {
        try {
            return AknReader.read(new ByteArrayInputStream(models.get(part.modelSha256())));
        } catch (IOException e) {
            throw new UncheckedIOException("the model of statement " + part.statementId() + " cannot be read", e);
        }
    }
}
