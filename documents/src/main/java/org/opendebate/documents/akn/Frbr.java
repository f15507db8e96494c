package org.opendebate.documents.akn;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.opendebate.documents.model.Language;

/**
 * Writes the identification of one document, by AKN4UN: {@code /akn/un/{docType}/{subtype}/{actor}/{date}/{number}}.
 *
 * @param actor whose document it is: {@code un-sc}
 * @param number the number in the IRI
 * @param shownNumber the real symbol, where it differs
 * @param alias a provisional number, once the final one is assigned
 * @param author the eId of the author among the references
 */
record Frbr(
        String docType,
        String subtype,
        String actor,
        LocalDate date,
        String dateName,
        String number,
        Optional<String> shownNumber,
        Optional<String> alias,
        Optional<Integer> version,
        List<Language> languages,
        String author) {

    String work() {
        return work(docType, subtype, actor, date, number);
    }

    /** The IRI of a work. */
    static String work(String docType, String subtype, String actor, LocalDate date, String number) {
        return "/akn/un/" + docType + "/" + subtype + "/" + actor + "/" + date + "/" + inIri(number);
    }

    String expression() {
        return work() + "/" + languages.getFirst().aknCode() + "@" + date;
    }

    void write(AknXml out, String source) throws XMLStreamException {
        out.element(
                "identification",
                () -> {
                    out.element("FRBRWork", () -> work(out));
                    out.element("FRBRExpression", () -> expression(out));
                    out.element("FRBRManifestation", () -> manifestation(out, source));
                },
                "source",
                "#" + source);
    }

    private void work(AknXml out) throws XMLStreamException {
        core(out, work(), "", author);
        out.empty("FRBRcountry", "value", "un");
        out.empty("FRBRsubtype", "value", subtype);
        out.empty("FRBRnumber", "value", iriNumber(), "showAs", shownNumber.orElse(null));
    }

    private void expression(AknXml out) throws XMLStreamException {
        core(out, expression(), "", author);
        if (version.isPresent()) {
            out.empty("FRBRversionNumber", "value", Integer.toString(version.get()));
        }
        for (Language language : languages) {
            out.empty("FRBRlanguage", "language", language.aknCode());
        }
    }

    private void manifestation(AknXml out, String source) throws XMLStreamException {
        core(out, expression(), ".xml", source);
        out.empty("FRBRformat", "value", "application/akn+xml");
    }

    private void core(AknXml out, String iri, String suffix, String by) throws XMLStreamException {
        out.empty("FRBRthis", "value", iri + "/!main" + suffix);
        out.empty("FRBRuri", "value", iri + suffix);
        if (alias.isPresent()) {
            out.empty("FRBRalias", "value", alias.get(), "name", "provisional");
        }
        out.empty("FRBRdate", "date", date.toString(), "name", dateName);
        out.empty("FRBRauthor", "href", "#" + by);
    }

    private String iriNumber() {
        return inIri(number);
    }

    private static String inIri(String number) {
        return number.replace('/', '-').replace(' ', '_');
    }
}
