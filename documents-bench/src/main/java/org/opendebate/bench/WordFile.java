package org.opendebate.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a statement as a Word file: a heading, paragraphs with emphasis, a numbered list, a footnote, a table. */
final class WordFile {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private final Sentences sentences;
    private final String language;
    private final RandomGenerator random;
    private final StringBuilder body = new StringBuilder();
    private int words;

    private WordFile(Sentences sentences, String language, RandomGenerator random) {
        this.sentences = sentences;
        this.language = language;
        this.random = random;
    }

    /** Of about so many words. */
    static void write(Path file, Sentences sentences, String language, int words, RandomGenerator random)
            throws IOException {
        WordFile made = new WordFile(sentences, language, random);
        made.body(words);
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            made.parts(zip);
        }
    }

    private void body(int wanted) {
        paragraph("<w:pStyle w:val=\"Heading1\"/>", run("", sentence()));
        paragraph("", run("", sentence()) + run("<w:b/>", " " + sentence()) + reference() + run("", " " + sentence()));
        for (int item = 0; item < 3; item++) {
            paragraph("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>", run("", sentence()));
        }
        table();
        while (words < wanted) {
            paragraph("", run("", sentence() + " " + sentence()) + run("<w:i/>", " " + sentence()));
        }
    }

    private String sentence() {
        String text = sentences.any(language, random);
        words += Sentences.words(text);
        return text;
    }

    private void paragraph(String properties, String runs) {
        body.append("<w:p><w:pPr>").append(properties);
        body.append(language.equals("ar") ? "<w:bidi/>" : "").append("</w:pPr>");
        body.append(runs).append("</w:p>");
    }

    private String run(String look, String text) {
        String of = switch (language) {
            case "ar" -> "<w:rtl/><w:lang w:bidi=\"ar-SA\"/>";
            case "zh" -> "<w:lang w:eastAsia=\"zh-CN\"/>";
            default -> "<w:lang w:val=\"" + language + "\"/>";
        };
        return "<w:r><w:rPr>" + look + of + "</w:rPr><w:t xml:space=\"preserve\">" + escaped(text) + "</w:t></w:r>";
    }

    private static String reference() {
        return "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteReference w:id=\"1\"/></w:r>";
    }

    private void table() {
        body.append("<w:tbl><w:tblPr><w:tblW w:w=\"9000\" w:type=\"dxa\"/></w:tblPr>");
        body.append("<w:tblGrid><w:gridCol w:w=\"4500\"/><w:gridCol w:w=\"4500\"/></w:tblGrid>");
        for (int row = 0; row < 2; row++) {
            body.append("<w:tr>");
            for (int cell = 0; cell < 2; cell++) {
                body.append("<w:tc><w:tcPr><w:tcW w:w=\"4500\" w:type=\"dxa\"/></w:tcPr>");
                paragraph("", run("", sentence()));
                body.append("</w:tc>");
            }
            body.append("</w:tr>");
        }
        body.append("</w:tbl>");
    }

    private void parts(ZipOutputStream zip) throws IOException {
        part(
                zip,
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + type("document", "document.main") + type("styles", "styles")
                        + type("numbering", "numbering") + type("footnotes", "footnotes") + "</Types>");
        part(zip, "_rels/.rels", relationships(relationship("officeDocument", "word/document.xml")));
        part(
                zip,
                "word/_rels/document.xml.rels",
                relationships(relationship("styles", "styles.xml")
                        + relationship("numbering", "numbering.xml")
                        + relationship("footnotes", "footnotes.xml")));
        part(
                zip,
                "word/styles.xml",
                root(
                        "styles",
                        "<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/>"
                                + "<w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>"));
        part(
                zip,
                "word/numbering.xml",
                root(
                        "numbering",
                        "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
                                + "<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>"
                                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"));
        part(
                zip,
                "word/footnotes.xml",
                root(
                        "footnotes",
                        "<w:footnote w:id=\"1\"><w:p><w:r><w:footnoteRef/></w:r>" + run("", " " + sentence())
                                + "</w:p></w:footnote>"));
        part(
                zip,
                "word/document.xml",
                root(
                        "document",
                        "<w:body>" + body + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body>"));
    }

    private static String type(String part, String kind) {
        return "<Override PartName=\"/word/" + part + ".xml\" ContentType=\"" + TYPE + kind + "+xml\"/>";
    }

    private static String relationship(String kind, String target) {
        return "<Relationship Id=\"r" + kind + "\" Type=\"" + R + "/" + kind + "\" Target=\"" + target + "\"/>";
    }

    private static String relationships(String each) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + each + "</Relationships>";
    }

    private static String root(String name, String content) {
        return "<w:" + name + " xmlns:w=\"" + W + "\">" + content + "</w:" + name + ">";
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        String declared = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + content;
        zip.write(declared.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
