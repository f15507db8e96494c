package org.opendebate.documents.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds Word files part by part, sound ones and others. */
final class Docx {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String STRICT_W = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    static final String A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String NAMESPACES = " xmlns:r='" + RELATIONSHIPS + "'"
            + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
            + " xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'"
            + " xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'"
            + " xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'"
            + " xmlns:cx1='http://schemas.microsoft.com/office/drawing/2015/9/8/chartex'"
            + " xmlns:v='urn:schemas-microsoft-com:vml'"
            + " xmlns:o='urn:schemas-microsoft-com:office:office'"
            + " xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder relationships = new StringBuilder();
    private String namespace = W;
    private String contentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    static Docx ofBody(String body) {
        Docx docx = new Docx();
        docx.body(body);
        return docx;
    }

    static Docx ofStrictBody(String body) {
        Docx docx = new Docx();
        docx.namespace = STRICT_W;
        docx.body(body);
        return docx;
    }

    static String p(String runs) {
        return "<w:p>" + runs + "</w:p>";
    }

    static String r(String text) {
        return "<w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
    }

    static String field(String code, String result) {
        return "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>" + code
                + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>" + r(result)
                + "<w:r><w:fldChar w:fldCharType='end'/></w:r>";
    }

    static String r(String properties, String text) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
    }

    Docx body(String body) {
        return part("word/document.xml", root("document", "<w:body>" + body + "</w:body>"));
    }

    Docx styles(String content) {
        relate("styles", "styles.xml");
        return part("word/styles.xml", root("styles", content));
    }

    Docx numbering(String content) {
        relate("numbering", "numbering.xml");
        return part("word/numbering.xml", root("numbering", content));
    }

    Docx footnotes(String content) {
        relate("footnotes", "footnotes.xml");
        return part("word/footnotes.xml", root("footnotes", content));
    }

    Docx endnotes(String content) {
        relate("endnotes", "endnotes.xml");
        return part("word/endnotes.xml", root("endnotes", content));
    }

    Docx header(String content) {
        relate("header", "header1.xml");
        return part("word/header1.xml", root("hdr", content));
    }

    Docx contentType(String type) {
        contentType = type;
        return this;
    }

    Docx relate(String kind, String target) {
        relationships.append(relationship(kind, kind, target, false));
        return this;
    }

    Docx relateOutside(String id, String kind, String target) {
        relationships.append(relationship(id, kind, target, true));
        return this;
    }

    Docx part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Docx part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    static String outside(String id, String kind, String target) {
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                + relationship(id, kind, target, true) + "</Relationships>";
    }

    static String inside(String id, String kind, String target) {
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                + relationship(id, kind, target, false) + "</Relationships>";
    }

    byte[] bytes() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put(
                "[Content_Types].xml",
                utf8("<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                        + "<Default Extension='xml' ContentType='application/xml'/>"
                        + "<Override PartName='/word/document.xml' ContentType='" + contentType + "'/></Types>"));
        all.put(
                "_rels/.rels",
                utf8("<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                        + relationship("rId1", "officeDocument", "word/document.xml", false) + "</Relationships>"));
        all.put(
                "word/_rels/document.xml.rels",
                utf8("<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                        + relationships + "</Relationships>"));
        all.putAll(parts);
        return zip(all);
    }

    Path write(Path folder) {
        return write(folder, bytes());
    }

    static Path write(Path folder, byte[] bytes) {
        try {
            return Files.write(folder.resolve("statement.docx"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private String root(String name, String content) {
        return "<?xml version='1.0' encoding='UTF-8'?><w:" + name + " xmlns:w='" + namespace + "'" + NAMESPACES + ">"
                + content + "</w:" + name + ">";
    }

    static String relationship(String id, String kind, String target, boolean external) {
        return "<Relationship Id='" + id + "' Type='" + RELATIONSHIPS + "/" + kind + "' Target='" + target + "'"
                + (external ? " TargetMode='External'" : "") + "/>";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
