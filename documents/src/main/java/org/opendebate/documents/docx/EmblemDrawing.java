package org.opendebate.documents.docx;

import org.opendebate.documents.compile.MastheadText;

/** The emblem in the masthead: a picture in the line, so that who listens to the document meets it in its place. */
final class EmblemDrawing {

    static final String PART = "media/emblem.png";
    static final String CONTENT_TYPE = "  <Default Extension=\"png\" ContentType=\"image/png\"/>\n";

    private static final String RELATIONSHIP = "rIdEmblem";
    private static final String MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final String PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

    /** In English metric units, of which a point has 12,700: an inch, and three quarters of one. */
    private static final int WIDEST = 914_400;

    private static final int TALLEST = 685_800;

    private EmblemDrawing() {}

    static void relationship(Xml xml) {
        xml.empty("Relationship", "Id", RELATIONSHIP, "Type", Word.RELATIONSHIPS + "/image", "Target", PART);
    }

    /** A run with the picture, and one with a space after it. */
    static void write(Xml xml, MastheadText.Picture picture) {
        double shown = picture.emblem().widthWithin(WIDEST, TALLEST);
        String width = Long.toString(Math.max(1, Math.round(shown)));
        String height = Long.toString(Math.max(1, Math.round(picture.emblem().heightOf(shown))));
        xml.start("w:r").start("w:drawing");
        xml.start("wp:inline", "xmlns:wp", DRAWING, "distT", "0", "distB", "0", "distL", "0", "distR", "0");
        xml.empty("wp:extent", "cx", width, "cy", height);
        xml.empty("wp:docPr", "id", "1", "name", "Emblem", "descr", picture.alternative());
        xml.start("a:graphic", "xmlns:a", MAIN).start("a:graphicData", "uri", PICTURE);
        xml.start("pic:pic", "xmlns:pic", PICTURE);
        xml.start("pic:nvPicPr")
                .empty("pic:cNvPr", "id", "1", "name", "Emblem")
                .empty("pic:cNvPicPr")
                .end();
        xml.start("pic:blipFill").empty("a:blip", "r:embed", RELATIONSHIP);
        xml.start("a:stretch").empty("a:fillRect").end().end();
        xml.start("pic:spPr").start("a:xfrm");
        xml.empty("a:off", "x", "0", "y", "0")
                .empty("a:ext", "cx", width, "cy", height)
                .end();
        xml.start("a:prstGeom", "prst", "rect").empty("a:avLst").end().end();
        xml.end().end().end().end().end().end();
        xml.start("w:r").element("w:t", " ", "xml:space", "preserve").end();
    }
}
