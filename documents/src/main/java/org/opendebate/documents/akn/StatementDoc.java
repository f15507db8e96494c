package org.opendebate.documents.akn;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.StatementText;

/** Writes one statement as a {@code doc}, alone or as a part of a collection. */
final class StatementDoc {

    /** What AKN4UN calls a delegation's statement. */
    static final String STATEMENT = "officialStatement";

    /** What AKN4UN calls a letter. */
    static final String LETTER = "officialLetter";

    private final AknXml out;
    private final String prefix;
    private final String name;

    /**
     * @param prefix of all eIds within: {@code annex_1}; empty when the statement stands alone
     */
    StatementDoc(AknXml out, String prefix, String name) {
        this.out = out;
        this.prefix = prefix;
        this.name = name;
    }

    void write(StatementText text, StatementIdentity identity) throws XMLStreamException {
        if (text.blocks().isEmpty()) {
            throw new IllegalArgumentException("StatementText: statement " + identity.id() + " has no text");
        }
        EIds ids = EIds.within(prefix);
        String engine = ids.named("opendebate");
        String author = ids.named("author");
        Frbr frbr = new Frbr(
                name,
                "communication",
                identity.actor(),
                identity.date(),
                name.equals(LETTER) ? "letter" : "meeting",
                identity.id(),
                Optional.empty(),
                Optional.empty(),
                // of a letter there is one version: another letter is another one
                name.equals(LETTER) ? Optional.empty() : Optional.of(identity.version()),
                languages(text),
                author);
        out.element(
                "doc",
                () -> {
                    out.element("meta", () -> {
                        frbr.write(out, engine);
                        references(identity, engine, author);
                    });
                    out.newLine();
                    out.element(
                            "mainBody",
                            () -> new BlocksWriter(out, text.language().direction(), ids).blocks(text.blocks(), ids),
                            "xml:lang",
                            text.language().code());
                },
                "name",
                name);
    }

    /** The declared one, which names the expression, and the others that the text is in. */
    private static List<Language> languages(StatementText text) {
        return Stream.concat(Stream.of(text.language()), text.languages().stream())
                .distinct()
                .toList();
    }

    private void references(StatementIdentity identity, String engine, String author) throws XMLStreamException {
        out.element(
                "references",
                () -> {
                    engine(out, engine);
                    out.empty(
                            "TLCOrganization",
                            "eId",
                            author,
                            "href",
                            "/akn/ontology/organization/un/" + identity.author(),
                            "showAs",
                            identity.authorName());
                },
                "source",
                "#" + engine);
    }

    static void engine(AknXml out, String eId) throws XMLStreamException {
        out.empty(
                "TLCOrganization",
                "eId",
                eId,
                "href",
                "/akn/ontology/organization/un/opendebate",
                "showAs",
                "Open Debate");
    }
}
