package org.opendebate.documents.docx;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.opendebate.documents.compile.Compilation;
import org.opendebate.documents.model.Direction;
import org.opendebate.documents.model.NoteRef;
import org.opendebate.documents.model.Text;

/** Writes what stands above and below the text of every page: the specimen mark, the symbol, the number of the page. */
final class Margins {

    private static final BiConsumer<Xml, NoteRef> NO_NOTES = (xml, note) -> {};
    private static final Runs.Surroundings NOTHING_AROUND =
            new Runs.Surroundings("margin", new Pictures(), new AtomicInteger());

    private final Compilation compilation;
    private final Direction direction;

    Margins(Compilation compilation) {
        this.compilation = compilation;
        this.direction = compilation.language().direction();
    }

    /** Of the first page, which has the masthead. */
    void firstHeader(Xml xml) {
        xml.start("w:hdr", "xmlns:w", Word.NAMESPACE, "xmlns:r", Word.RELATIONSHIPS);
        specimen(xml);
        if (compilation.specimenMark().isEmpty()) {
            paragraph(xml, "Header", Optional.empty());
        }
        xml.end();
    }

    void header(Xml xml) {
        xml.start("w:hdr", "xmlns:w", Word.NAMESPACE, "xmlns:r", Word.RELATIONSHIPS);
        specimen(xml);
        paragraph(
                xml,
                "Header",
                Optional.of(compilation
                        .masthead()
                        .symbol()
                        .orElse(compilation.masthead().status())));
        xml.end();
    }

    /** Of the first page, which has the job number. */
    void firstFooter(Xml xml) {
        xml.start("w:ftr", "xmlns:w", Word.NAMESPACE, "xmlns:r", Word.RELATIONSHIPS);
        compilation.masthead().jobNumber().ifPresent(number -> {
            xml.start("w:p")
                    .start("w:pPr")
                    .val("w:pStyle", "Footer")
                    .val("w:jc", "left")
                    .end();
            xml.start("w:r").element("w:t", number).end();
            xml.end();
        });
        pageNumber(xml);
        xml.end();
    }

    void footer(Xml xml) {
        xml.start("w:ftr", "xmlns:w", Word.NAMESPACE, "xmlns:r", Word.RELATIONSHIPS);
        pageNumber(xml);
        xml.end();
    }

    private static void pageNumber(Xml xml) {
        // left to right in every language: 2/57
        xml.start("w:p").start("w:pPr").val("w:pStyle", "Footer").end();
        xml.field("PAGE", "1");
        xml.start("w:r").element("w:t", "/").end();
        xml.field("NUMPAGES", "1");
        xml.end();
    }

    private void specimen(Xml xml) {
        if (compilation.specimenMark().isPresent()) {
            paragraph(xml, "SpecimenMark", compilation.specimenMark());
        }
    }

    private void paragraph(Xml xml, String style, Optional<String> text) {
        xml.start("w:p").start("w:pPr").val("w:pStyle", style);
        Word.direction(xml, direction);
        xml.end();
        text.ifPresent(words -> new Runs(xml, compilation.language(), new Links("rId"), NOTHING_AROUND, NO_NOTES)
                .write(List.of(Text.of(words)), direction));
        xml.end();
    }
}
