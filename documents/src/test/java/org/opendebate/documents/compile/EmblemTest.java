package org.opendebate.documents.compile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EmblemTest {

    private static final byte[] PNG = Emblems.png(30, 40, BufferedImage.TYPE_INT_ARGB);

    private static String refusal(byte[] bytes) {
        return assertThrows(IllegalArgumentException.class, () -> Emblem.png(bytes))
                .getMessage();
    }

    @Test
    void bytesAreKeptAsTheyAre() {
        assertArrayEquals(PNG, Emblem.png(PNG).bytes());
    }

    @Test
    void itIsShownAsLargeAsTheLimitsAllowInItsProportions() {
        Emblem tall = Emblem.png(PNG);

        assertEquals(30, tall.widthWithin(100, 40));
        assertEquals(60, tall.widthWithin(60, 100));
        assertEquals(80, tall.heightOf(60));
    }

    @Test
    void anotherFormatIsRefused() {
        byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);

        assertEquals("Emblem: not a PNG file", refusal(svg));
        assertEquals("Emblem: not a PNG file", refusal(new byte[0]));
    }

    @Test
    void damageIsRefused() {
        assertEquals("Emblem: a damaged PNG file", refusal(Arrays.copyOf(PNG, PNG.length / 2)));
        byte[] changed = PNG.clone();
        changed[PNG.length / 2] ^= 1;
        assertEquals("Emblem: a damaged PNG file", refusal(changed));
    }

    @Test
    void moreThanAMastheadNeedsIsRefused() {
        byte[] vast = Emblems.png(Emblem.LARGEST_SIDE + 1, 1, BufferedImage.TYPE_BYTE_BINARY);

        assertEquals("Emblem: 2049 by 1 pixels; each side must have 1 to 2048", refusal(vast));
        assertEquals("Emblem: larger than 1048576 bytes", refusal(new byte[Emblem.LARGEST_FILE + 1]));
    }
}
