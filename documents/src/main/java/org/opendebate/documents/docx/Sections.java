package org.opendebate.documents.docx;

import org.opendebate.documents.model.Direction;

/** Writes the properties of sections; all but the first take over the headers and footers of the first. */
final class Sections {

    private Sections() {}

    /** Masthead, letter and contents. */
    static void opening(Xml xml, Direction direction) {
        xml.start("w:sectPr");
        xml.empty("w:headerReference", "w:type", "default", "r:id", "rIdHeader");
        xml.empty("w:headerReference", "w:type", "first", "r:id", "rIdHeaderFirst");
        xml.empty("w:footerReference", "w:type", "default", "r:id", "rIdFooter");
        xml.empty("w:footerReference", "w:type", "first", "r:id", "rIdFooterFirst");
        page(xml, "eachSect", "nextPage");
        xml.empty("w:titlePg");
        direction(xml, direction);
        xml.end();
    }

    /** One annex, on pages and with numbers of notes of its own. */
    static void annex(Xml xml, Direction direction) {
        xml.start("w:sectPr");
        page(xml, "eachSect", "nextPage");
        direction(xml, direction);
        xml.end();
    }

    /**
     * The end, without text. LibreOffice counts the notes of the whole document as its last section says, and shows zeros
     * when that is anew in each section; this one says otherwise, and Word heeds it where there are no notes.
     */
    static void ending(Xml xml) {
        xml.start("w:sectPr");
        page(xml, "continuous", "continuous");
        xml.end();
    }

    private static void page(Xml xml, String notes, String type) {
        String side = Integer.toString(Word.SIDE_MARGIN);
        String width = Integer.toString(Word.PAGE_WIDTH);
        String height = Integer.toString(Word.PAGE_HEIGHT);
        xml.start("w:footnotePr").val("w:numRestart", notes).end();
        xml.start("w:endnotePr")
                .val("w:numFmt", "decimal")
                .val("w:numRestart", notes)
                .end();
        xml.val("w:type", type);
        xml.empty("w:pgSz", "w:w", width, "w:h", height);
        xml.start(
                        "w:pgMar",
                        "w:top",
                        "1800",
                        "w:right",
                        side,
                        "w:bottom",
                        "1440",
                        "w:left",
                        side,
                        "w:header",
                        "720",
                        "w:footer",
                        "720",
                        "w:gutter",
                        "0")
                .end();
        xml.empty("w:cols", "w:space", "720");
    }

    private static void direction(Xml xml, Direction direction) {
        if (direction == Direction.RTL) {
            xml.empty("w:bidi");
        }
    }
}
