package org.opendebate.documents.docx;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.opendebate.documents.model.Image;

/** The pictures of the document: each file once, however often and in whichever part it is shown. */
final class Pictures {

    private static final String MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final String PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

    /** English metric units to a point. */
    static final int POINT = 12_700;

    /** The width of the text, in points. */
    private static final int WIDEST = Word.TEXT_WIDTH / 20;

    private final Map<Image, String> parts = new LinkedHashMap<>();
    private int shown;

    /** The name of the part, below {@code word/}, that holds the picture's file. */
    String part(Image image) {
        Image file = new Image(image.type(), image.content(), "", 1, 1);
        return parts.computeIfAbsent(
                file,
                unseen ->
                        "media/image" + (parts.size() + 1) + "." + image.type().extension());
    }

    /** A run with a picture, no wider than the text. */
    void write(Xml xml, Links links, Image image, String alternative) {
        double scale = Math.min(1, (double) WIDEST / image.width());
        write(
                xml,
                links.picture(part(image)),
                alternative,
                Math.round(image.width() * scale * POINT),
                Math.round(image.height() * scale * POINT));
    }

    /** A picture in the line, so that who listens to the document meets it in its place; measures in metric units. */
    void write(Xml xml, String relationship, String alternative, long width, long height) {
        String id = Integer.toString(++shown);
        String wide = Long.toString(Math.max(1, width));
        String high = Long.toString(Math.max(1, height));
        xml.start("w:r").start("w:drawing");
        xml.start("wp:inline", "xmlns:wp", DRAWING, "distT", "0", "distB", "0", "distL", "0", "distR", "0");
        xml.empty("wp:extent", "cx", wide, "cy", high);
        xml.empty("wp:docPr", "id", id, "name", "Picture " + id, "descr", alternative);
        xml.start("a:graphic", "xmlns:a", MAIN).start("a:graphicData", "uri", PICTURE);
        xml.start("pic:pic", "xmlns:pic", PICTURE);
        xml.start("pic:nvPicPr")
                .empty("pic:cNvPr", "id", id, "name", "Picture " + id)
                .empty("pic:cNvPicPr")
                .end();
        xml.start("pic:blipFill").empty("a:blip", "r:embed", relationship);
        xml.start("a:stretch").empty("a:fillRect").end().end();
        xml.start("pic:spPr").start("a:xfrm");
        xml.empty("a:off", "x", "0", "y", "0")
                .empty("a:ext", "cx", wide, "cy", high)
                .end();
        xml.start("a:prstGeom", "prst", "rect").empty("a:avLst").end().end();
        xml.end().end().end().end().end().end();
    }

    void files(ZipOutputStream zip) throws IOException {
        for (Map.Entry<Image, String> each : parts.entrySet()) {
            ZipEntry entry = new ZipEntry("word/" + each.getValue());
            entry.setTimeLocal(DocxWriter.NO_TIME);
            zip.putNextEntry(entry);
            zip.write(each.getKey().bytes());
            zip.closeEntry();
        }
    }
}
