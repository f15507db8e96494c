package org.opendebate.documents.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.opendebate.documents.read.Docx.p;
import static org.opendebate.documents.read.Docx.r;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opendebate.documents.law.Conservation;
import org.opendebate.documents.model.PlainText;

/** The words of charts and diagrams, which stand in parts of their own. */
class GraphicsReaderTest {

    private static final String CHART = "<w:r><w:drawing><wp:inline><a:graphic><a:graphicData>"
            + "<c:chart xmlns:c='http://schemas.openxmlformats.org/drawingml/2006/chart' r:id='chart'/>"
            + "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";
    private static final String DIAGRAM = "<w:r><w:drawing><wp:inline><a:graphic><a:graphicData>"
            + "<dgm:relIds xmlns:dgm='http://schemas.openxmlformats.org/drawingml/2006/diagram' r:dm='diagramData'/>"
            + "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";

    @TempDir
    Path folder;

    @Test
    void titlesSeriesCategoriesAndLabelsOfAChartAreReadOnce() throws IOException {
        String categories = "<c:cat><c:strRef><c:strCache><c:pt><c:v>North</c:v></c:pt><c:pt><c:v>South</c:v></c:pt>"
                + "</c:strCache></c:strRef></c:cat>";
        Docx docx = withChart("<c:title><c:tx>" + rich("Troops") + "</c:tx></c:title><c:plotArea><c:barChart>"
                + "<c:ser><c:tx><c:strRef><c:f>Sheet1!B1</c:f><c:strCache><c:pt><c:v>2020</c:v></c:pt></c:strCache></c:strRef></c:tx>"
                + "<c:dLbls><c:dLbl><c:tx>" + rich("peak") + "</c:tx></c:dLbl></c:dLbls>" + categories
                + "<c:val><c:numRef><c:numCache><c:pt><c:v>17</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser>"
                + "<c:ser><c:tx><c:v>2021</c:v></c:tx>" + categories + "</c:ser></c:barChart>"
                + "<c:catAx><c:title><c:tx>" + rich("Region") + "</c:tx></c:title></c:catAx></c:plotArea>");

        ReadOutcome.Read read = read(docx);

        assertEquals("See:\nTroops\n2020\npeak\nNorth\nSouth\n2021\nRegion\nafter\n", PlainText.of(read.text()));
        assertEquals(List.of("chart"), rules(read));
    }

    @Test
    void theFindingNamesTheChart() throws IOException {
        ReadOutcome.Read read = read(withChart("<c:title><c:tx>" + rich("Troops") + "</c:tx></c:title>"));

        assertEquals(
                "Of a chart (“Troops”) the words are read, not the figures.",
                read.findings().getFirst().found());
    }

    @Test
    void labelsFromCellsAreReadAndNamesOfFieldsAreNot() throws IOException {
        String label = "<c:dLbl><c:tx><c:rich><a:p><a:fld type='CELLRANGE'><a:t>[CELLRANGE]</a:t></a:fld>"
                + "<a:fld type='VALUE'><a:t>[VALUE]</a:t></a:fld><a:r><a:t>about</a:t></a:r></a:p></c:rich></c:tx></c:dLbl>";
        String shown = "<c:extLst><c:ext><x:showDataLabelsRange val='%s'/></c:ext></c:extLst>";
        String cells = "<c:extLst><c:ext><x:datalabelsRange><x:f>A1</x:f><x:dlblRangeCache><c:ptCount val='2'/>"
                + "<c:pt><c:v>Mali</c:v></c:pt><c:pt><c:v>Haïti</c:v></c:pt></x:dlblRangeCache></x:datalabelsRange>"
                + "</c:ext></c:extLst>";
        String series = "<c:ser xmlns:x='http://schemas.microsoft.com/office/drawing/2012/chart'><c:dLbls>" + label
                + shown + "</c:dLbls>" + cells + "</c:ser>";

        assertEquals(
                "See:\nabout\nMali\nHaïti\nafter\n",
                PlainText.of(read(withChart(series.formatted("1"))).text()));
        assertEquals(
                "See:\nabout\nafter\n",
                PlainText.of(read(withChart(series.formatted("0"))).text()));
    }

    @Test
    void yearsAsCategoriesAreReadAndDatesInDisguiseAreNot() throws IOException {
        Docx docx = withChart(
                "<c:ser><c:cat><c:numRef><c:numCache><c:formatCode>General</c:formatCode><c:pt><c:v>1999</c:v>"
                        + "</c:pt></c:numCache></c:numRef></c:cat></c:ser><c:ser><c:cat><c:numRef><c:numCache>"
                        + "<c:formatCode>m/d/yyyy</c:formatCode><c:pt><c:v>40179</c:v></c:pt></c:numCache></c:numRef></c:cat></c:ser>");

        assertEquals("See:\n1999\nafter\n", PlainText.of(read(docx).text()));
    }

    @Test
    void textThatIsDrawnOnAChartIsRead() throws IOException {
        Docx docx = withChart("<c:userShapes r:id='shapes'/>")
                .part(
                        "word/charts/_rels/chart1.xml.rels",
                        Docx.inside("shapes", "chartUserShapes", "../drawings/d.xml"))
                .part("word/drawings/d.xml", "<d xmlns:a='" + Docx.A + "'><a:p><a:r><a:t>arrow</a:t></a:r></a:p></d>");

        assertEquals("See:\narrow\nafter\n", PlainText.of(read(docx).text()));
    }

    @Test
    void aChartThatIsNotThereOrBrokenIsTold() throws IOException {
        ReadOutcome.Read absent = read(Docx.ofBody(p(r("See:") + CHART)));
        ReadOutcome.Read broken = read(Docx.ofBody(p(r("See:") + CHART))
                .relate("chart", "charts/chart1.xml")
                .part("word/charts/chart1.xml", "<c:chart"));

        for (ReadOutcome.Read read : List.of(absent, broken)) {
            assertEquals("See:\n", PlainText.of(read.text()));
            assertEquals(List.of("chart"), rules(read));
        }
    }

    @Test
    void aDiagramIsReadFromItsDrawing() throws IOException {
        Docx docx = withDiagram("drawing")
                .part(
                        "word/diagrams/drawing1.xml",
                        "<d xmlns:a='" + Docx.A
                                + "'><a:p><a:r><a:t>Peace</a:t></a:r></a:p><a:p/><a:p><a:r><a:t>Law</a:t></a:r></a:p></d>")
                .relate("drawing", "diagrams/drawing1.xml");

        ReadOutcome.Read read = read(docx);

        assertEquals("See:\nPeace\nLaw\n", PlainText.of(read.text()));
        assertEquals(List.of("chart"), rules(read));
    }

    @Test
    void aDiagramWithoutADrawingIsReadFromItsModel() throws IOException {
        assertEquals(
                "See:\nLaw\nPeace\n", PlainText.of(read(withDiagram("none")).text()));
    }

    private static Docx withDiagram(String drawing) {
        String point = "<dgm:pt type='%s'><dgm:t><a:bodyPr/><a:p><a:r><a:t>%s</a:t></a:r></a:p></dgm:t></dgm:pt>";
        return Docx.ofBody(p(r("See:") + DIAGRAM))
                .relate("diagramData", "diagrams/data1.xml")
                .part(
                        "word/diagrams/data1.xml",
                        "<dgm:dataModel xmlns:dgm='http://schemas.openxmlformats.org/drawingml/2006/diagram' xmlns:a='"
                                + Docx.A + "'><dgm:ptLst>" + point.formatted("node", "Law")
                                + point.formatted("node", "Peace")
                                + point.formatted("sibTrans", "[text]")
                                + "</dgm:ptLst><x:dataModelExt xmlns:x='urn:x' relId='" + drawing
                                + "'/></dgm:dataModel>");
    }

    private static Docx withChart(String content) {
        return Docx.ofBody(p(r("See:") + CHART) + p(r("after")))
                .relate("chart", "charts/chart1.xml")
                .part(
                        "word/charts/chart1.xml",
                        "<c:chartSpace xmlns:c='http://schemas.openxmlformats.org/drawingml/2006/chart' xmlns:r='"
                                + Docx.RELATIONSHIPS + "' xmlns:a='" + Docx.A + "'>" + content + "</c:chartSpace>");
    }

    private static String rich(String text) {
        return "<c:rich><a:bodyPr/><a:p><a:r><a:t>" + text + "</a:t></a:r></a:p></c:rich>";
    }

    private ReadOutcome.Read read(Docx docx) throws IOException {
        Path file = docx.write(folder);
        ReadOutcome.Read read = assertInstanceOf(ReadOutcome.Read.class, new WordReader().read(file));
        assertEquals(Optional.empty(), Conservation.check(file, read.text()));
        return read;
    }

    private static List<String> rules(ReadOutcome.Read read) {
        return read.findings().stream().map(Finding::ruleId).toList();
    }
}
