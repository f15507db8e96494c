package org.opendebate.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a statement as Word does: a heading, paragraphs with emphasis, a numbered list, a footnote, a table, in runs that
 * are cut where the author went back, with the marks of revisions and of the spelling checker; and beside the text all the
 * parts that Word puts into every file, used or not.
 */
final class WordFile {

    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String[] PARTS = {
        "numbering", "styles", "settings", "webSettings", "footnotes", "endnotes", "footer1", "fontTable"
    };
    private static final String NAMESPACES = resource("namespaces.txt").strip();
    private static final String STYLES = WordStyles.inside();

    /** A run has about so many words. */
    private static final int WORDS_OF_A_RUN = 12;

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
        paragraph("<w:pStyle w:val=\"Heading1\"/>", runs("", sentence()));
        paragraph(
                "",
                runs("", sentence() + " ")
                        + runs("<w:b/><w:bCs/>", sentence())
                        + reference()
                        + runs("", " " + sentence()));
        for (int item = 0; item < 3; item++) {
            paragraph(
                    "<w:pStyle w:val=\"ListParagraph\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>",
                    runs("", sentence()));
        }
        table();
        while (words < wanted) {
            paragraph("", runs("", sentence() + " " + sentence() + " ") + runs("<w:i/><w:iCs/>", sentence()));
        }
    }

    private String sentence() {
        String text = sentences.any(language, random);
        words += Sentences.words(text);
        return text;
    }

    private void paragraph(String properties, String runs) {
        body.append("<w:p").append(revisions()).append("><w:pPr>").append(properties);
        body.append(language.equals("ar") ? "<w:bidi/>" : "");
        body.append("<w:spacing w:after=\"240\"/><w:jc w:val=\"both\"/><w:rPr>")
                .append(look(""))
                .append("</w:rPr>");
        body.append("</w:pPr>").append(runs).append("</w:p>");
    }

    private String revisions() {
        return " w14:paraId=\"%08X\" w14:textId=\"%08X\" w:rsidR=\"%s\" w:rsidRPr=\"%s\" w:rsidRDefault=\"%s\" w:rsidP=\"%s\""
                .formatted(random.nextInt(1 << 30), random.nextInt(1 << 30), rsid(), rsid(), rsid(), rsid());
    }

    private String rsid() {
        return "00%06X".formatted(random.nextInt(1 << 24));
    }

    private String look(String emphasis) {
        String of = switch (language) {
            case "ar" -> "<w:rtl/><w:lang w:bidi=\"ar-SA\"/>";
            case "zh" -> "<w:lang w:eastAsia=\"zh-CN\"/>";
            default -> "<w:lang w:val=\"" + language + "\"/>";
        };
        return "<w:rFonts w:asciiTheme=\"majorBidi\" w:hAnsiTheme=\"majorBidi\" w:cstheme=\"majorBidi\"/>" + emphasis
                + "<w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>" + of;
    }

    /** The text in runs of one look; around one in four the spelling checker has put its marks. */
    private String runs(String emphasis, String text) {
        StringBuilder runs = new StringBuilder();
        for (int from = 0; from < text.length(); ) {
            int to = from;
            int length = 1 + random.nextInt(2 * WORDS_OF_A_RUN);
            int step = language.equals("zh") ? 2 : 0;
            for (int word = 0; word < length && to < text.length(); word++) {
                int end = step > 0 ? to + step : text.indexOf(' ', to) + 1;
                to = end <= to || end > text.length() ? text.length() : end;
            }
            if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
                to++;
            }
            boolean marked = random.nextInt(4) == 0;
            runs.append(marked ? "<w:proofErr w:type=\"spellStart\"/>" : "");
            runs.append("<w:r w:rsidRPr=\"").append(rsid()).append("\"><w:rPr>").append(look(emphasis));
            runs.append("</w:rPr><w:t xml:space=\"preserve\">").append(escaped(text.substring(from, to)));
            runs.append("</w:t></w:r>").append(marked ? "<w:proofErr w:type=\"spellEnd\"/>" : "");
            from = to;
        }
        return runs.toString();
    }

    private static String reference() {
        return "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteReference w:id=\"1\"/></w:r>";
    }

    private void table() {
        body.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"9016\" w:type=\"dxa\"/>");
        body.append(
                "<w:tblLook w:val=\"04A0\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"1\" w:lastColumn=\"0\"");
        body.append(" w:noHBand=\"0\" w:noVBand=\"1\"/></w:tblPr>");
        body.append("<w:tblGrid><w:gridCol w:w=\"4508\"/><w:gridCol w:w=\"4508\"/></w:tblGrid>");
        for (int row = 0; row < 2; row++) {
            body.append("<w:tr w:rsidR=\"").append(rsid()).append("\">");
            for (int cell = 0; cell < 2; cell++) {
                body.append("<w:tc><w:tcPr><w:tcW w:w=\"4508\" w:type=\"dxa\"/></w:tcPr>");
                paragraph("", runs("", sentence()));
                body.append("</w:tc>");
            }
            body.append("</w:tr>");
        }
        body.append("</w:tbl>");
    }

    private String footnotes() {
        return resource("separators.txt").strip() + "<w:footnote w:id=\"1\"><w:p" + revisions()
                + "><w:pPr><w:pStyle w:val=\"FootnoteText\"/></w:pPr><w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/>"
                + "</w:rPr><w:footnoteRef/></w:r>" + runs("", " " + sentence()) + "</w:p></w:footnote>";
    }

    private String sections() {
        return "<w:sectPr w:rsidR=\"" + rsid() + "\"><w:footerReference w:type=\"default\" r:id=\"rId7\"/>"
                + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\" w:right=\"1440\" w:bottom=\"1440\""
                + " w:left=\"1440\" w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/><w:cols w:space=\"708\"/>"
                + "<w:docGrid w:linePitch=\"360\"/></w:sectPr>";
    }

    /** In the order in which Word writes them. */
    private void parts(ZipOutputStream zip) throws IOException {
        part(zip, "[Content_Types].xml", declared(contentTypes()));
        part(
                zip,
                "_rels/.rels",
                declared(relationships(relationship(3, R + "extended-properties", "docProps/app.xml")
                        + relationship(2, PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml")
                        + relationship(1, R + "officeDocument", "word/document.xml"))));
        part(zip, "word/document.xml", root("document", "<w:body>" + body + sections() + "</w:body>"));
        part(zip, "word/_rels/document.xml.rels", declared(relationships(textRelationships())));
        part(zip, "word/footnotes.xml", root("footnotes", footnotes()));
        for (String part : new String[] {"endnotes", "footer1"}) {
            part(zip, "word/" + part + ".xml", resource(part + ".xml"));
        }
        part(zip, "word/theme/theme1.xml", resource("theme1.xml"));
        part(zip, "word/settings.xml", resource("settings.xml"));
        part(zip, "word/numbering.xml", resource("numbering.xml"));
        part(zip, "word/styles.xml", root("styles", STYLES));
        part(zip, "word/webSettings.xml", resource("webSettings.xml"));
        part(zip, "word/fontTable.xml", resource("fontTable.xml"));
        part(zip, "docProps/core.xml", resource("core.xml"));
        part(zip, "docProps/app.xml", resource("app.xml"));
    }

    private static String contentTypes() {
        StringBuilder types = new StringBuilder("<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        types.append(type("word/document", WORD + "document.main+xml"));
        for (String part : PARTS) {
            types.append(type("word/" + part, WORD + kind(part) + "+xml"));
        }
        types.append(type("word/theme/theme1", "application/vnd.openxmlformats-officedocument.theme+xml"));
        types.append(type("docProps/core", "application/vnd.openxmlformats-package.core-properties+xml"));
        types.append(type("docProps/app", "application/vnd.openxmlformats-officedocument.extended-properties+xml"));
        return types + "</Types>";
    }

    private static String kind(String part) {
        return part.equals("footer1") ? "footer" : part;
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"/" + part + ".xml\" ContentType=\"" + type + "\"/>";
    }

    private static String textRelationships() {
        StringBuilder all = new StringBuilder(relationship(PARTS.length + 1, R + "theme", "theme/theme1.xml"));
        for (int i = 0; i < PARTS.length; i++) {
            all.append(relationship(i + 1, R + kind(PARTS[i]), PARTS[i] + ".xml"));
        }
        return all.toString();
    }

    private static String relationship(int number, String type, String target) {
        return "<Relationship Id=\"rId" + number + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String relationships(String each) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + each + "</Relationships>";
    }

    private static String root(String name, String content) {
        return declared("<w:" + name + " " + NAMESPACES + ">" + content + "</w:" + name + ">");
    }

    private static String declared(String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + content;
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String resource(String name) {
        try (InputStream in = WordFile.class.getResourceAsStream("word/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
