package org.opendebate.bench;

import java.util.Locale;

/** The styles of a statement as Word writes them: the defaults, what it holds of each built-in style, and those in use. */
final class WordStyles {

    private static final String HIDDEN = " w:semiHidden=\"1\" w:unhideWhenUsed=\"1\"";

    private static final String QUICK = " w:qFormat=\"1\"";

    private final StringBuilder xml = new StringBuilder();

    private WordStyles() {}

    /** What stands inside {@code w:styles}. */
    static String inside() {
        WordStyles styles = new WordStyles();
        styles.defaults();
        styles.latent();
        styles.used();
        return styles.xml.toString();
    }

    private void defaults() {
        xml.append("<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme=\"minorHAnsi\"")
                .append(" w:eastAsiaTheme=\"minorEastAsia\" w:hAnsiTheme=\"minorHAnsi\" w:cstheme=\"minorBidi\"/>")
                .append("<w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/>")
                .append("<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>")
                .append("<w:pPrDefault><w:pPr><w:spacing w:after=\"160\" w:line=\"259\" w:lineRule=\"auto\"/></w:pPr>")
                .append("</w:pPrDefault></w:docDefaults>");
    }

    private void latent() {
        xml.append("<w:latentStyles w:defLockedState=\"0\" w:defUIPriority=\"99\" w:defSemiHidden=\"0\"")
                .append(" w:defUnhideWhenUsed=\"0\" w:defQFormat=\"0\" w:count=\"376\">");
        shown("Normal", 0, QUICK);
        shown("heading 1", 9, QUICK);
        for (int i = 2; i <= 9; i++) {
            latent("heading " + i, HIDDEN + " w:uiPriority=\"9\"" + QUICK);
        }
        hidden(9, "index ");
        for (int i = 1; i <= 9; i++) {
            latent("toc " + i, HIDDEN + " w:uiPriority=\"39\"");
        }
        hidden("Normal Indent,footnote text,annotation text,header,footer,index heading");
        latent("caption", HIDDEN + " w:uiPriority=\"35\"" + QUICK);
        hidden("table of figures,envelope address,envelope return,footnote reference,annotation reference,line number,"
                + "page number,endnote reference,endnote text,table of authorities,macro,toa heading,List,List Bullet,"
                + "List Number,List 2,List 3,List 4,List 5,List Bullet 2,List Bullet 3,List Bullet 4,List Bullet 5,"
                + "List Number 2,List Number 3,List Number 4,List Number 5");
        shown("Title", 10, QUICK);
        hidden("Closing,Signature,Default Paragraph Font,Body Text,Body Text Indent,List Continue,List Continue 2,"
                + "List Continue 3,List Continue 4,List Continue 5,Message Header");
        shown("Subtitle", 11, QUICK);
        hidden("Salutation,Date,Body Text First Indent,Body Text First Indent 2,Note Heading,Body Text 2,Body Text 3,"
                + "Body Text Indent 2,Body Text Indent 3,Block Text,Hyperlink,FollowedHyperlink");
        shown("Strong", 22, QUICK);
        shown("Emphasis", 20, QUICK);
        hidden(
                "Document Map,Plain Text,E-mail Signature,HTML Top of Form,HTML Bottom of Form,Normal (Web),HTML Acronym,"
                        + "HTML Address,HTML Cite,HTML Code,HTML Definition,HTML Keyboard,HTML Preformatted,HTML Sample,"
                        + "HTML Typewriter,HTML Variable,Normal Table,annotation subject,No List");
        hidden(3, "Outline List ", "Table Simple ");
        hidden(4, "Table Classic ");
        hidden(3, "Table Colorful ");
        hidden(5, "Table Columns ");
        hidden(8, "Table Grid ", "Table List ");
        hidden(3, "Table 3D effects ");
        hidden("Table Contemporary,Table Elegant,Table Professional,Table Subtle 1,Table Subtle 2,Table Web 1,"
                + "Table Web 2,Table Web 3,Balloon Text");
        shown("Table Grid", 39, "");
        hidden("Table Theme");
        latent("Placeholder Text", " w:semiHidden=\"1\"");
        shown("No Spacing", 1, QUICK);
        shades("");
        latent("Revision", " w:semiHidden=\"1\"");
        shown("List Paragraph", 34, QUICK);
        shown("Quote", 29, QUICK);
        shown("Intense Quote", 30, QUICK);
        for (int accent = 1; accent <= 6; accent++) {
            shades(" Accent " + accent);
        }
        shown("Subtle Emphasis", 19, QUICK);
        shown("Intense Emphasis", 21, QUICK);
        shown("Subtle Reference", 31, QUICK);
        shown("Intense Reference", 32, QUICK);
        shown("Book Title", 33, QUICK);
        latent("Bibliography", HIDDEN + " w:uiPriority=\"37\"");
        latent("TOC Heading", HIDDEN + " w:uiPriority=\"39\"" + QUICK);
        for (int i = 1; i <= 5; i++) {
            shown("Plain Table " + i, 40 + i, "");
        }
        shown("Grid Table Light", 40, "");
        for (String kind : new String[] {"Grid Table ", "List Table "}) {
            grids(kind, "");
            for (int accent = 1; accent <= 6; accent++) {
                grids(kind, " Accent " + accent);
            }
        }
        hidden("Mention,Smart Hyperlink,Hashtag,Unresolved Mention,Smart Link");
        xml.append("</w:latentStyles>");
    }

    private void shades(String accent) {
        String[] kinds = ("Light Shading,Light List,Light Grid,Medium Shading 1,Medium Shading 2,Medium List 1,"
                        + "Medium List 2,Medium Grid 1,Medium Grid 2,Medium Grid 3,Dark List,Colorful Shading,"
                        + "Colorful List,Colorful Grid")
                .split(",");
        for (int i = 0; i < kinds.length; i++) {
            shown(kinds[i] + accent, 60 + i, "");
        }
    }

    private void grids(String kind, String accent) {
        String[] looks = "1 Light,2,3,4,5 Dark,6 Colorful,7 Colorful".split(",");
        for (int i = 0; i < looks.length; i++) {
            shown(kind + looks[i] + accent, 46 + i, "");
        }
    }

    private void hidden(int count, String... names) {
        for (String name : names) {
            for (int i = 1; i <= count; i++) {
                latent(name + i, HIDDEN);
            }
        }
    }

    private void hidden(String names) {
        for (String name : names.split(",")) {
            latent(name, HIDDEN);
        }
    }

    private void shown(String name, int priority, String more) {
        latent(name, " w:uiPriority=\"" + priority + "\"" + more);
    }

    private void latent(String name, String more) {
        xml.append("<w:lsdException w:name=\"")
                .append(name)
                .append('"')
                .append(more)
                .append("/>");
    }

    private void used() {
        style(
                "paragraph",
                "Normal",
                " w:default=\"1\"",
                "<w:qFormat/><w:pPr><w:spacing w:after=\"0\"/></w:pPr>"
                        + looks(
                                "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/>"
                                        + "<w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>"));
        linked(
                "heading 1",
                9,
                "<w:keepNext/><w:keepLines/><w:spacing w:before=\"240\"/><w:outlineLvl w:val=\"0\"/>",
                "<w:rFonts w:asciiTheme=\"majorHAnsi\" w:eastAsiaTheme=\"majorEastAsia\" w:hAnsiTheme=\"majorHAnsi\""
                        + " w:cstheme=\"majorBidi\"/><w:b/><w:bCs/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/>");
        style(
                "character",
                "Default Paragraph Font",
                " w:default=\"1\"",
                "<w:uiPriority w:val=\"1\"/><w:semiHidden/><w:unhideWhenUsed/>");
        style(
                "table",
                "Normal Table",
                " w:default=\"1\"",
                "<w:uiPriority w:val=\"99\"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w=\"0\""
                        + " w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"108\""
                        + " w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/>"
                        + "</w:tblCellMar></w:tblPr>");
        style(
                "numbering",
                "No List",
                " w:default=\"1\"",
                "<w:uiPriority w:val=\"99\"/><w:semiHidden/><w:unhideWhenUsed/>");
        style(
                "paragraph",
                "List Paragraph",
                "",
                "<w:basedOn w:val=\"Normal\"/><w:uiPriority w:val=\"34\"/><w:qFormat/>"
                        + "<w:pPr><w:ind w:left=\"720\"/><w:contextualSpacing/></w:pPr>");
        linked("header", 99, tabs(), "");
        linked("footer", 99, tabs(), "");
        linked(
                "footnote text",
                99,
                "<w:spacing w:line=\"240\" w:lineRule=\"auto\"/>",
                "<w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>");
        linked(
                "Balloon Text",
                99,
                "<w:spacing w:line=\"240\" w:lineRule=\"auto\"/>",
                "<w:rFonts w:ascii=\"Segoe UI\" w:hAnsi=\"Segoe UI\" w:cs=\"Segoe UI\"/><w:sz w:val=\"18\"/>");
        style(
                "character",
                "footnote reference",
                "",
                "<w:basedOn w:val=\"DefaultParagraphFont\"/>"
                        + "<w:uiPriority w:val=\"99\"/><w:semiHidden/><w:unhideWhenUsed/>"
                        + looks("<w:vertAlign w:val=\"superscript\"/>"));
        style(
                "character",
                "Hyperlink",
                "",
                "<w:basedOn w:val=\"DefaultParagraphFont\"/><w:uiPriority w:val=\"99\"/>" + "<w:unhideWhenUsed/>"
                        + looks("<w:color w:val=\"0563C1\" w:themeColor=\"hyperlink\"/><w:u w:val=\"single\"/>"));
        StringBuilder borders = new StringBuilder();
        for (String side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
            borders.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>");
        }
        style(
                "table",
                "Table Grid",
                "",
                "<w:basedOn w:val=\"NormalTable\"/><w:uiPriority w:val=\"39\"/>"
                        + "<w:pPr><w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr>"
                        + "<w:tblPr><w:tblBorders>" + borders + "</w:tblBorders></w:tblPr>");
    }

    private static String tabs() {
        return "<w:tabs><w:tab w:val=\"center\" w:pos=\"4680\"/><w:tab w:val=\"right\" w:pos=\"9360\"/></w:tabs>"
                + "<w:spacing w:line=\"240\" w:lineRule=\"auto\"/>";
    }

    private static String looks(String properties) {
        return "<w:rPr>" + properties + "</w:rPr>";
    }

    /** A style of paragraphs, and the one of characters that Word adds to it. */
    private void linked(String name, int priority, String paragraph, String run) {
        String both = "<w:uiPriority w:val=\"" + priority + "\"/><w:unhideWhenUsed/>";
        String look = run.isEmpty() ? "" : looks(run);
        style(
                "paragraph",
                name,
                "",
                "<w:basedOn w:val=\"Normal\"/><w:link w:val=\"" + id(name) + "Char\"/>" + both + "<w:pPr>" + paragraph
                        + "</w:pPr>" + look);
        style(
                "character",
                name + " Char",
                " w:customStyle=\"1\"",
                "<w:basedOn w:val=\"DefaultParagraphFont\"/>" + "<w:link w:val=\"" + id(name) + "\"/>" + both + look);
    }

    private void style(String type, String name, String attributes, String inside) {
        xml.append("<w:style w:type=\"").append(type).append('"').append(attributes);
        xml.append(" w:styleId=\"")
                .append(id(name))
                .append("\"><w:name w:val=\"")
                .append(name);
        xml.append("\"/>").append(inside).append("</w:style>");
    }

    private static String id(String name) {
        StringBuilder id = new StringBuilder();
        for (String word : name.split(" ")) {
            id.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return id.toString();
    }
}
