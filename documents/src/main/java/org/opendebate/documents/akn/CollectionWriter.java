package org.opendebate.documents.akn;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.opendebate.documents.compile.Annex;
import org.opendebate.documents.compile.Compilation;
import org.opendebate.documents.compile.Contribution;
import org.opendebate.documents.compile.CoveringLetter;
import org.opendebate.documents.compile.Family;
import org.opendebate.documents.compile.FamilyDocument;
import org.opendebate.documents.compile.GivenLetter;
import org.opendebate.documents.compile.Masthead;
import org.opendebate.documents.compile.MastheadText;
import org.opendebate.documents.compile.Notice;
import org.opendebate.documents.compile.Phrase;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.StatementText;

/**
 * Writes a compilation as one collection: the masthead as its cover page, then the covering letter, the contents and each
 * annex as components. The eIds of an annex begin with its own, so that they are unique and do not change with the others.
 */
public final class CollectionWriter {

    private static final String ENGINE = "opendebate";
    private static final String LETTER = "letter";
    private static final String CONTENTS = "contents";

    private final AknXml out;
    private final Compilation compilation;

    private CollectionWriter(AknXml out, Compilation compilation) {
        this.out = out;
        this.compilation = compilation;
    }

    /** Writes UTF-8, the same bytes for the same input, and leaves the stream open. */
    public static void write(Compilation compilation, OutputStream stream) throws IOException {
        try {
            AknXml out = new AknXml(stream);
            CollectionWriter writer = new CollectionWriter(out, compilation);
            out.document(writer::collection);
        } catch (XMLStreamException e) {
            throw new IOException("cannot write the compilation", e);
        }
    }

    private void collection() throws XMLStreamException {
        out.element(
                "documentCollection",
                () -> {
                    meta("publication", "publication", masthead().documentDate(), "", compilation.language());
                    out.newLine();
                    coverPage();
                    out.newLine();
                    out.element("collectionBody", this::components);
                },
                "name",
                "publication");
    }

    /** {@code un-sc} */
    private String actor() {
        return masthead().organ().actor();
    }

    private Masthead masthead() {
        return compilation.request().masthead();
    }

    /** @param prefix of the eIds of the references; the letter is by the Council's President, as the collection is */
    private void meta(String docType, String dateName, LocalDate date, String prefix, Language language)
            throws XMLStreamException {
        EIds ids = EIds.within(prefix);
        String provisional = masthead()
                .provisional()
                .orElseGet(
                        () -> "provisional-" + compilation.request().meeting().date());
        // what comes after the first document of a family never had another number
        boolean first = compilation.request().family().others().isEmpty();
        Optional<String> symbol = masthead().symbol();
        Frbr frbr = new Frbr(
                docType,
                "communication",
                actor(),
                date,
                dateName,
                symbol.orElse(provisional),
                symbol,
                symbol.filter(assigned -> first).map(assigned -> provisional),
                Optional.empty(),
                List.of(language),
                ids.named(actor()));
        out.element("meta", () -> {
            frbr.write(out, ids.named(ENGINE));
            out.element(
                    "references",
                    () -> {
                        StatementDoc.engine(out, ids.named(ENGINE));
                        out.empty(
                                "TLCOrganization",
                                "eId",
                                ids.named(actor()),
                                "href",
                                "/akn/ontology/organization/un/" + actor().replaceFirst("^un-", ""),
                                "showAs",
                                compilation.masthead().organ());
                        if (prefix.isEmpty()) {
                            family(ids);
                        }
                    },
                    "source",
                    "#" + ids.named(ENGINE));
            if (prefix.isEmpty()) {
                LibraryMeta.write(out, masthead(), language, "#" + ids.named(ENGINE));
            }
        });
    }

    /** What this document acts on, and the others of its family. */
    private void family(EIds ids) throws XMLStreamException {
        Family family = compilation.request().family();
        int number = 0;
        for (FamilyDocument document : family.others()) {
            boolean parent = family.parent().filter(document::equals).isPresent();
            String eId = ids.named("family_" + ++number);
            if (parent) {
                out.empty("activeRef", "eId", eId, "href", iri(document), "showAs", document.symbol());
            } else {
                out.empty(
                        "TLCReference",
                        "eId",
                        eId,
                        "name",
                        "related",
                        "href",
                        iri(document),
                        "showAs",
                        document.symbol());
            }
        }
    }

    private String iri(FamilyDocument document) {
        return Frbr.work("publication", "communication", actor(), document.documentDate(), document.symbol());
    }

    private void notice(EIds ids, int number, Notice notice) throws XMLStreamException {
        out.element(
                "block",
                () -> {
                    for (Notice.Part part : notice.parts()) {
                        if (part.document().isPresent()) {
                            out.element(
                                    "ref",
                                    () -> out.text(part.text()),
                                    "href",
                                    iri(part.document().get()));
                        } else {
                            out.text(part.text());
                        }
                    }
                },
                "name",
                "notice",
                "eId",
                ids.named("notice_" + number));
    }

    private void coverPage() throws XMLStreamException {
        MastheadText text = compilation.masthead();
        String small = text.language() == compilation.language()
                ? null
                : text.language().code();
        EIds ids = EIds.within("cover");
        out.element(
                "coverPage",
                () -> {
                    if (compilation.specimenMark().isPresent()) {
                        line(ids, "specimenMark", compilation.specimenMark().get(), null);
                    }
                    line(ids, "organization", text.organization(), null);
                    if (text.symbol().isPresent()) {
                        block(
                                ids,
                                "symbol",
                                () -> out.element(
                                        "docNumber",
                                        () -> out.text(text.symbol().get())));
                    } else {
                        line(ids, "status", text.status(), null);
                    }
                    line(ids, "organ", text.organ(), null);
                    line(ids, "distribution", text.distribution(), small);
                    block(
                            ids,
                            "date",
                            () -> out.element(
                                    "docDate",
                                    () -> inLanguage(text.date(), small),
                                    "date",
                                    masthead().documentDate().toString()));
                    if (text.version().isPresent()) {
                        line(ids, "version", text.version().get(), small);
                    }
                    line(ids, "original", text.original(), small);
                    if (text.jobNumber().isPresent()) {
                        line(ids, "jobNumber", text.jobNumber().get(), null);
                    }
                    int number = 0;
                    for (Notice notice : compilation.notices()) {
                        notice(ids, ++number, notice);
                    }
                },
                "xml:lang",
                compilation.language().code());
    }

    private void line(EIds ids, String name, String text, String language) throws XMLStreamException {
        block(ids, name, () -> inLanguage(text, language));
    }

    private void inLanguage(String text, String language) throws XMLStreamException {
        if (language == null) {
            out.text(text);
        } else {
            out.element("span", () -> out.text(text), "xml:lang", language);
        }
    }

    private void block(EIds ids, String name, AknXml.Content content) throws XMLStreamException {
        out.element("block", content, "name", name, "eId", ids.named(name));
    }

    private void components() throws XMLStreamException {
        out.newLine();
        out.element("component", this::letter, "eId", LETTER);
        out.newLine();
        if (compilation.hasContents()) {
            out.element("component", this::contents, "eId", CONTENTS);
            out.newLine();
        }
        for (Annex annex : compilation.annexes()) {
            out.element("component", () -> annex(annex), "eId", annex.eId());
            out.newLine();
        }
    }

    private void letter() throws XMLStreamException {
        CoveringLetter letter = compilation.letter();
        Language language = letter.given().map(given -> given.text().language()).orElse(compilation.language());
        String own = language == compilation.language()
                ? null
                : compilation.language().code();
        EIds ids = EIds.within(LETTER);
        out.element(
                "doc",
                () -> {
                    meta("officialLetter", "letter", masthead().letterDate(), LETTER, compilation.language());
                    out.element(
                            "mainBody",
                            () -> {
                                out.element(
                                        "block",
                                        () -> inLanguage(letter.title(), own),
                                        "name",
                                        "heading",
                                        "eId",
                                        ids.named("title"),
                                        "class",
                                        "level-1");
                                if (letter.designation().isPresent()) {
                                    line(
                                            ids,
                                            "designation",
                                            letter.designation().get(),
                                            null);
                                }
                                for (String paragraph : letter.paragraphs()) {
                                    out.element("p", () -> out.text(paragraph), "eId", ids.next("p"));
                                }
                                if (letter.given().isPresent()) {
                                    given(letter.given().get(), ids);
                                }
                                if (letter.signature().isPresent()) {
                                    out.element(
                                            "block",
                                            () -> signature(letter.signature().get()),
                                            "name",
                                            "signature",
                                            "eId",
                                            ids.named("signature"),
                                            "class",
                                            "end");
                                }
                            },
                            "xml:lang",
                            language.code());
                },
                "name",
                "officialLetter");
    }

    private void given(GivenLetter given, EIds ids) throws XMLStreamException {
        if (given.original().isPresent()) {
            line(ids, "original", given.original().get(), null);
        }
        StatementText text = given.text();
        new BlocksWriter(out, text.language().direction(), ids).blocks(text.blocks(), ids);
    }

    private void signature(CoveringLetter.Signature signature) throws XMLStreamException {
        if (signature.nameFirst()) {
            out.element("b", () -> out.text(signature.name()));
            out.text(" " + signature.mark());
        } else {
            out.text(signature.mark() + " ");
            out.element("b", () -> out.text(signature.name()));
        }
        out.empty("eol");
        out.text(signature.capacity());
    }

    private void contents() throws XMLStreamException {
        out.element("heading", () -> out.text(compilation.contentsTitle()), "eId", CONTENTS + "__heading");
        out.element(
                "toc",
                () -> {
                    for (Annex annex : compilation.annexes()) {
                        out.element(
                                "tocItem",
                                () -> out.text(annex.label() + " " + annex.title()),
                                "href",
                                "#" + annex.eId(),
                                "level",
                                "1");
                    }
                },
                "eId",
                CONTENTS + "__toc");
    }

    private void title(Annex annex) throws XMLStreamException {
        for (Phrase phrase : annex.phrases()) {
            if (phrase.language().isPresent()) {
                out.element(
                        "span",
                        () -> out.text(phrase.text()),
                        "xml:lang",
                        phrase.language().get().code());
            } else {
                out.text(phrase.text());
            }
        }
    }

    private void annex(Annex annex) throws XMLStreamException {
        Contribution contribution = annex.contribution();
        out.element("num", () -> out.text(annex.label()));
        out.element("heading", () -> title(annex), "eId", annex.eId() + "__heading");
        if (annex.original().isPresent()) {
            out.element("subheading", () -> out.text(annex.original().get()), "eId", annex.eId() + "__subheading");
        }
        boolean paper = contribution.kind() == Contribution.Kind.PAPER;
        StatementIdentity identity = new StatementIdentity(
                contribution.id(),
                contribution.version(),
                paper
                        ? masthead().letterDate()
                        : compilation.request().meeting().date(),
                actor(),
                contribution.author().code(),
                contribution.author().runningName());
        new StatementDoc(out, annex.eId(), paper ? StatementDoc.LETTER : StatementDoc.STATEMENT)
                .write(contribution.text(), identity);
    }
}
