package org.opendebate.documents.read;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opendebate.documents.read.Docx.p;
import static org.opendebate.documents.read.Docx.r;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opendebate.documents.compile.Emblems;
import org.opendebate.documents.model.Image;
import org.opendebate.documents.model.Inlines;
import org.opendebate.documents.model.Paragraph;
import org.opendebate.documents.model.Text;

class PictureReaderTest {

    private static final byte[] PNG = Emblems.png(40, 20, BufferedImage.TYPE_INT_ARGB);

    @TempDir
    Path folder;

    @Test
    void aPictureStandsInTheLineWithItsDescriptionAndItsSize() throws IOException {
        ReadOutcome.Read read = read(
                Docx.ofBody(p(r("before ") + drawing("Two rivers", 762_000, 381_000) + r(" after"))),
                "image1.png",
                PNG);

        Image image = Image.of(Image.Type.PNG, PNG, "Two rivers", 60, 30);
        assertEquals(
                List.of(Text.of("before "), image, Text.of(" after")),
                ((Paragraph) read.text().blocks().getFirst()).content());
        assertArrayEquals(PNG, image.bytes());
        assertEquals(List.of(), rules(read));
    }

    @Test
    void aJpegOfAnOldShapeIsTaken() throws IOException {
        byte[] jpeg = jpeg();
        ReadOutcome.Read read = read(
                Docx.ofBody(
                        p(r("x") + "<w:r><w:pict><v:shape style='position:absolute;width:2in;height:36pt' alt='Seal'>"
                                + "<v:imagedata r:id='image'/></v:shape></w:pict></w:r>")),
                "image1.jpeg",
                jpeg);

        assertEquals(List.of(Image.of(Image.Type.JPEG, jpeg, "Seal", 144, 36)), images(read));
        assertEquals(List.of(), rules(read));
    }

    @Test
    void aPictureWithoutADescriptionIsTakenAndTold() throws IOException {
        ReadOutcome.Read read = read(Docx.ofBody(p(r("x") + drawing("", 12_700, 12_700))), "image1.png", PNG);

        assertEquals(1, images(read).size());
        assertEquals(List.of("picture-without-description"), rules(read));
    }

    @Test
    void whatOtherProgramsCouldNotShowIsNotTakenButTold() throws IOException {
        byte[] cut = Arrays.copyOf(PNG, PNG.length - 20);
        byte[] changed = PNG.clone();
        changed[PNG.length - 20] ^= 1;
        byte[] jpeg = jpeg();
        byte[] inks = jpeg.clone();
        int frame = 0;
        while ((inks[frame] & 0xFF) != 0xFF || (inks[frame + 1] & 0xFF) != 0xC0) {
            frame++;
        }
        inks[frame + 9] = 4;
        for (byte[] file : List.of(
                "GIF89a".getBytes(),
                cut,
                changed,
                huge(),
                bomb(),
                Arrays.copyOf(jpeg, jpeg.length - 2),
                inks,
                new byte[3])) {
            ReadOutcome.Read read = read(Docx.ofBody(p(r("x") + drawing("A map", 12_700, 12_700))), "image1.bin", file);

            assertEquals(List.of(), images(read));
            assertEquals(List.of("drawing-without-text"), rules(read));
            String found = read.findings().getFirst().found();
            assertTrue(found.contains("A map") && found.contains("image1.bin"), found);
        }
    }

    @Test
    void aPictureThatIsShownThousandsOfTimesIsCarriedSomeTimes() throws IOException {
        ReadOutcome.Read read =
                read(Docx.ofBody(p(r("x") + drawing("A map", 12_700, 12_700).repeat(5_000))), "image1.png", PNG);

        assertEquals(200, images(read).size());
        assertEquals(List.of("drawing-without-text"), rules(read));
    }

    @Test
    void aScanIsNoStatement() throws IOException {
        ReadOutcome.Read read = read(Docx.ofBody(p(drawing("A scan", 12_700, 12_700))), "image1.png", PNG);

        assertEquals("no-text", read.refusal().orElseThrow().ruleId());
    }

    /** A header that promises more than is carried. */
    private static byte[] huge() {
        byte[] file = PNG.clone();
        ByteBuffer.wrap(file).putInt(16, 15_000).putInt(20, 15_000);
        return summed(file, 12, 17);
    }

    /** Pixels that unpack to more than the header says. */
    private static byte[] bomb() {
        byte[] file = Emblems.png(4_000, 4_000, BufferedImage.TYPE_INT_ARGB);
        ByteBuffer.wrap(file).putInt(16, 10).putInt(20, 10);
        return summed(file, 12, 17);
    }

    private static byte[] summed(byte[] file, int from, int length) {
        CRC32 sum = new CRC32();
        sum.update(file, from, length);
        ByteBuffer.wrap(file).putInt(from + length, (int) sum.getValue());
        return file;
    }

    private static byte[] jpeg() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpg", out);
        return out.toByteArray();
    }

    private static String drawing(String description, long width, long height) {
        return "<w:r><w:drawing><wp:inline><wp:extent cx='" + width + "' cy='" + height
                + "'/><wp:docPr id='1' name='x' descr='" + description + "'/><a:graphic><a:graphicData>"
                + "<pic:pic xmlns:pic='http://schemas.openxmlformats.org/drawingml/2006/picture'><pic:blipFill>"
                + "<a:blip r:embed='image'/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";
    }

    private ReadOutcome.Read read(Docx docx, String name, byte[] file) throws IOException {
        Path written = docx.relate("image", "media/" + name)
                .part("word/media/" + name, file)
                .write(folder);
        return assertInstanceOf(ReadOutcome.Read.class, new WordReader().read(written));
    }

    private static List<Image> images(ReadOutcome.Read read) {
        List<Image> images = new java.util.ArrayList<>();
        Inlines.forEach(read.text().blocks(), inline -> {
            if (inline instanceof Image image) {
                images.add(image);
            }
        });
        return images;
    }

    private static List<String> rules(ReadOutcome.Read read) {
        return read.findings().stream().map(Finding::ruleId).toList();
    }
}
