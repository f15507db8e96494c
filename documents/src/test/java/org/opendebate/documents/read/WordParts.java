package org.opendebate.documents.read;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.opendebate.documents.model.StatementTexts;

/** The parts that generated bodies refer to. */
final class WordParts {

    static final String CHART =
            "<c:chart xmlns:c='http://schemas.openxmlformats.org/drawingml/2006/chart' r:id='chart'/>";
    static final String DIAGRAM =
            "<dgm:relIds xmlns:dgm='http://schemas.openxmlformats.org/drawingml/2006/diagram' r:dm='diagram'/>";
    static final String PICTURE = "<pic:pic xmlns:pic='http://schemas.openxmlformats.org/drawingml/2006/picture'>"
            + "<pic:blipFill><a:blip r:embed='image'/></pic:blipFill></pic:pic>";

    private static final String STYLES =
            "<w:style w:type='paragraph' w:styleId='Hidden'><w:name w:val='Hidden'/><w:rPr><w:vanish/></w:rPr></w:style>"
                    + "<w:style w:type='character' w:styleId='Base'><w:rPr><w:vanish/></w:rPr></w:style>"
                    + "<w:style w:type='character' w:styleId='HiddenRun'><w:basedOn w:val='Base'/></w:style>";
    private static final String NUMBERING =
            "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:lvlText w:val='%1.'/>"
                    + "</w:lvl><w:lvl w:ilvl='1'><w:numFmt w:val='bullet'/><w:lvlText w:val='-'/></w:lvl></w:abstractNum>"
                    + "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>";

    private WordParts() {}

    static Docx plain(String body) {
        return Docx.ofBody(body).styles(STYLES).numbering(NUMBERING);
    }

    static Docx around(String body, String footnotes, String endnotes, byte[] embedded) {
        String parts = besideNotes();
        return plain(body)
                .relateOutside("l1", "hyperlink", "https://example.org")
                .relate("chart", "charts/chart1.xml")
                .relate("diagram", "diagrams/data1.xml")
                .relate("image", "media/image1.png")
                .relate("word", "embedded.docx")
                .relate("html", "embedded.html")
                .relate("text", "embedded.txt")
                .relate("rich", "embedded.rtf")
                .footnotes(footnotes)
                .endnotes(endnotes)
                .part("word/_rels/footnotes.xml.rels", parts)
                .part("word/_rels/endnotes.xml.rels", parts)
                .part("word/media/image1.png", Base64.getDecoder().decode(StatementTexts.PIXEL))
                .part("word/embedded.docx", embedded)
                .part("word/embedded.html", "<h1>Peace</h1><script>no</script><p>caf&eacute; &amp; <b>bar</b>")
                .part("word/embedded.txt", "plain\ntext".getBytes(StandardCharsets.UTF_8))
                .part("word/embedded.rtf", "{\\rtf1 no}")
                .part(
                        "word/charts/chart1.xml",
                        "<c:chartSpace xmlns:c='http://schemas.openxmlformats.org/drawingml/2006/chart' xmlns:a='"
                                + Docx.A
                                + "'><c:title><c:tx><c:rich><a:p><a:r><a:t>Troops</a:t></a:r></a:p></c:rich></c:tx></c:title>"
                                + "<c:ser><c:tx><c:v>2020</c:v></c:tx><c:cat><c:strLit><c:pt><c:v>North</c:v></c:pt></c:strLit>"
                                + "</c:cat></c:ser></c:chartSpace>")
                .part(
                        "word/diagrams/data1.xml",
                        "<dgm:dataModel xmlns:dgm='http://schemas.openxmlformats.org/drawingml/2006/diagram' xmlns:a='"
                                + Docx.A
                                + "'><dgm:pt><dgm:t><a:p><a:r><a:t>Law</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:dataModel>");
    }

    /** What notes refer to stands beside them under the same ids. */
    private static String besideNotes() {
        StringBuilder all = new StringBuilder();
        for (String[] one : new String[][] {
            {"chart", "charts/chart1.xml"},
            {"diagram", "diagrams/data1.xml"},
            {"image", "media/image1.png"},
            {"word", "embedded.docx"},
            {"html", "embedded.html"},
            {"text", "embedded.txt"}
        }) {
            all.append(Docx.relationship(one[0], one[0], one[1], false));
        }
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" + all
                + "</Relationships>";
    }
}
