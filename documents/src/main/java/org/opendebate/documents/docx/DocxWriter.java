package org.opendebate.documents.docx;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.opendebate.documents.compile.Compilation;
import org.opendebate.documents.compile.MastheadText;
import org.opendebate.documents.model.Footnote;

/**
 * Writes a compilation as a Word document. The same compilation gives the same bytes: entries stand in one order and carry
 * one date.
 */
public final class DocxWriter {

    /** Not the very first instant: the JDK takes that for an older date, and adds one that depends on the time zone. */
    static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 2, 0, 0);

    private static final String[][] PARTS = {
        {"rIdStyles", "styles", "styles.xml"},
        {"rIdNumbering", "numbering", "numbering.xml"},
        {"rIdSettings", "settings", "settings.xml"},
        {"rIdFonts", "fontTable", "fontTable.xml"},
        {"rIdFootnotes", "footnotes", "footnotes.xml"},
        {"rIdEndnotes", "endnotes", "endnotes.xml"},
        {"rIdHeaderFirst", "header", "header1.xml"},
        {"rIdHeader", "header", "header2.xml"},
        {"rIdFooter", "footer", "footer1.xml"},
        {"rIdFooterFirst", "footer", "footer2.xml"},
    };

    private DocxWriter() {}

    /** With likely page numbers in the table of contents; leaves the stream open. */
    public static void write(Compilation compilation, OutputStream out) throws IOException {
        write(compilation, Map.of(), out);
    }

    /**
     * Leaves the stream open.
     *
     * @param pages on which each annex begins in the PDF, from 1, by its eId; where one is missing, all are likely ones
     */
    public static void write(Compilation compilation, Map<String, Integer> pages, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        Numbering numbering = new Numbering();
        NotePart footnotes = new NotePart(Footnote.Kind.FOOTNOTE);
        NotePart endnotes = new NotePart(Footnote.Kind.ENDNOTE);
        Margins margins = new Margins(compilation);
        Links[] links = new Links[1];
        Pictures pictures = new Pictures();
        try {
            copy(zip, "[Content_Types].xml", "content-types.xml");
            copy(zip, "_rels/.rels", "package-relationships.xml");
            part(zip, "docProps/core.xml", xml -> properties(xml, compilation));
            copy(zip, "docProps/app.xml", "application.xml");
            part(zip, "word/document.xml", xml -> {
                MainPart main = new MainPart(
                        xml,
                        compilation,
                        pages,
                        numbering,
                        Map.of(Footnote.Kind.FOOTNOTE, footnotes, Footnote.Kind.ENDNOTE, endnotes),
                        pictures);
                main.write();
                links[0] = main.links();
            });
            part(zip, "word/_rels/document.xml.rels", xml -> relationships(xml, links[0]));
            // the notes' own pictures and bookmarks are counted on from those of the text
            notes(zip, "footnotes.xml", footnotes, numbering);
            notes(zip, "endnotes.xml", endnotes, numbering);
            part(zip, "word/numbering.xml", numbering::write);
            part(zip, "word/header1.xml", margins::firstHeader);
            part(zip, "word/header2.xml", margins::header);
            part(zip, "word/footer1.xml", margins::footer);
            part(zip, "word/footer2.xml", margins::firstFooter);
            styles(zip, LabelColumn.of(compilation));
            copy(zip, "word/settings.xml", "settings.xml");
            copy(zip, "word/fontTable.xml", "fonts.xml");
            pictures.files(zip);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        zip.finish();
    }

    private static void notes(ZipOutputStream zip, String name, NotePart notes, Numbering numbering)
            throws IOException {
        part(zip, "word/" + name, xml -> notes.write(xml, numbering));
        if (!notes.links().isEmpty()) {
            part(zip, "word/_rels/" + name + ".rels", xml -> {
                xml.start("Relationships", "xmlns", Word.PACKAGE_RELATIONSHIPS);
                notes.links().write(xml);
                xml.end();
            });
        }
    }

    private static void relationships(Xml xml, Links links) {
        xml.start("Relationships", "xmlns", Word.PACKAGE_RELATIONSHIPS);
        for (String[] part : PARTS) {
            xml.empty("Relationship", "Id", part[0], "Type", Word.RELATIONSHIPS + "/" + part[1], "Target", part[2]);
        }
        links.write(xml);
        xml.end();
    }

    private static void properties(Xml xml, Compilation compilation) {
        MastheadText masthead = compilation.masthead();
        String date = compilation.request().masthead().documentDate() + "T00:00:00Z";
        xml.start(
                "cp:coreProperties",
                "xmlns:cp",
                "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:dcterms",
                "http://purl.org/dc/terms/",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance");
        xml.element(
                "dc:title",
                masthead.symbol().orElse(masthead.status()) + " – "
                        + compilation.letter().title());
        xml.element("dc:creator", masthead.organization() + ", " + masthead.organ());
        xml.element("dc:language", Word.tag(compilation.language()));
        xml.element("dcterms:created", date, "xsi:type", "dcterms:W3CDTF");
        xml.element("dcterms:modified", date, "xsi:type", "dcterms:W3CDTF");
        xml.end();
    }

    private static void part(ZipOutputStream zip, String name, Consumer<Xml> content) throws IOException {
        begin(zip, name);
        Writer writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        Xml xml = new Xml(writer);
        content.accept(xml);
        xml.flush();
        zip.closeEntry();
    }

    private static void copy(ZipOutputStream zip, String name, String resource) throws IOException {
        begin(zip, name);
        try (InputStream in = DocxWriter.class.getResourceAsStream(resource)) {
            in.transferTo(zip);
        }
        zip.closeEntry();
    }

    /** @param labels the width of their column in the table of contents */
    private static void styles(ZipOutputStream zip, int labels) throws IOException {
        begin(zip, "word/styles.xml");
        try (InputStream in = DocxWriter.class.getResourceAsStream("styles.xml")) {
            String styles = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            zip.write(styles.replace("LABELS", Integer.toString(labels)).getBytes(StandardCharsets.UTF_8));
        }
        zip.closeEntry();
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }
}
