package org.opendebate.documents.akn;

import javax.xml.stream.XMLStreamException;
import org.opendebate.documents.compile.LibraryMetadata;
import org.opendebate.documents.compile.Masthead;
import org.opendebate.documents.model.Language;

/** Writes what a library keeps of a document, for which Akoma Ntoso has no elements, in a namespace of its own. */
final class LibraryMeta {

    private static final String NAMESPACE = "urn:opendebate:library:1";

    private LibraryMeta() {}

    /** Nothing, where nothing is known. */
    static void write(AknXml out, Masthead masthead, Language language, String source) throws XMLStreamException {
        LibraryMetadata library = masthead.library();
        if (library.isEmpty()) {
            return;
        }
        out.element(
                "proprietary",
                () -> out.element(
                        "lib:document",
                        () -> {
                            if (library.jobNumber().isPresent()) {
                                text(out, "jobNumber", library.jobNumber().get(), null);
                            }
                            if (library.releaseDate().isPresent()) {
                                text(
                                        out,
                                        "releaseDate",
                                        library.releaseDate().get().toString(),
                                        null);
                            }
                            if (library.agendaItem().isPresent()) {
                                text(out, "agendaItem", library.agendaItem().get(), language.code());
                            }
                            text(out, "distribution", masthead.distribution().code(), null);
                        },
                        "xmlns:lib",
                        NAMESPACE),
                "source",
                source);
    }

    private static void text(AknXml out, String name, String text, String language) throws XMLStreamException {
        out.element("lib:" + name, () -> out.text(text), "xml:lang", language);
    }
}
