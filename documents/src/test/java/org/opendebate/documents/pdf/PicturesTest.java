package org.opendebate.documents.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;
import org.opendebate.documents.compile.Author;
import org.opendebate.documents.compile.Compilations;
import org.opendebate.documents.compile.Emblems;
import org.opendebate.documents.model.Anchor;
import org.opendebate.documents.model.Block;
import org.opendebate.documents.model.Direction;
import org.opendebate.documents.model.Image;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.Paragraph;
import org.opendebate.documents.model.Reference;
import org.opendebate.documents.model.StatementText;
import org.opendebate.documents.model.Table;
import org.opendebate.documents.model.Text;

/** Pictures in a statement, and references from one place of it to another. */
class PicturesTest {

    private static final int RGB = BufferedImage.TYPE_3BYTE_BGR;

    @Test
    void picturesAreShownWithWhatTheySayAndConform() throws Exception {
        byte[] pdf = pdf(
                Paragraph.of(
                        Direction.LTR,
                        Text.of("Seen from above: "),
                        Image.of(Image.Type.PNG, Emblems.png(40, 20, RGB), "Two rivers that meet", 60, 30)),
                inCell(Image.of(Image.Type.JPEG, jpeg(), "", 2_000, 1_000)));

        EmblemTest.conforms(pdf);
        assertEquals(List.of("Two rivers that meet", "Image without a description"), EmblemTest.alternatives(pdf));
    }

    @Test
    void referenceLeadsToThePageOfItsPlace() throws Exception {
        byte[] pdf = pdf(
                Paragraph.of(Direction.LTR, new Reference("a1", List.of(Text.of("as said below")))),
                Paragraph.of(Direction.LTR, new Anchor("a1"), Text.of("What is said.")));

        EmblemTest.conforms(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int last = document.getNumberOfPages() - 1;
            assertTrue(document.getPage(last).getAnnotations().stream().anyMatch(PDAnnotationLink.class::isInstance));
        }
    }

    private static Table inCell(Image image) {
        Table.Cell cell = new Table.Cell(1, 1, List.of(Paragraph.of(Direction.LTR, image)));
        Table.Cell beside = new Table.Cell(1, 1, List.of(Paragraph.of(Direction.LTR, Text.of("Beside it"))));
        return new Table(Direction.LTR, 0, List.of(new Table.Row(List.of(cell, beside))));
    }

    private static byte[] jpeg() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(80, 40, RGB), "jpg", out);
        return out.toByteArray();
    }

    private static byte[] pdf(Block... blocks) throws IOException {
        return PdfWriterTest.pdf(Compilations.start()
                .national(
                        "KEN",
                        Author.Kind.MEMBER_STATE,
                        "Kenya",
                        "Kenya",
                        new StatementText(Language.EN, List.of(blocks)))
                .assemble());
    }
}
