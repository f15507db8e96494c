package org.opendebate.documents.read;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnpackingTest {

    private final Unpacking unpacking = new Unpacking(Limits.DEFAULT);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 17, 18, 33, 5_000, 300_000, 1 << 20})
    void smallPartIsKeptWhateverItsHeaderSays(int length) throws IOException {
        byte[] part = bytes(length);
        for (long header : new long[] {-1, 0, length, length + 7, Long.MAX_VALUE}) {
            unpacking.unpack(new ByteArrayInputStream(part), "p" + header, header);
            assertArrayEquals(part, unpacking.kept().get("p" + header));
            assertEquals(length, unpacking.size("p" + header));
        }
    }

    @Test
    void largePartIsCountedAndNotKept() throws IOException {
        unpacking.unpack(new ByteArrayInputStream(bytes(3_000_000)), "large", 3_000_000);
        assertNull(unpacking.kept().get("large"));
        assertEquals(3_000_000, unpacking.size("large"));
    }

    @Test
    void allKeptPartsTogetherAreBounded() throws IOException {
        for (int i = 0; i < 12; i++) {
            unpacking.unpack(new ByteArrayInputStream(bytes(1 << 20)), "part" + i, 1 << 20);
        }
        assertEquals(8, unpacking.kept().size());
    }

    @Test
    void partThatIsTooLargeIsRefused() {
        Unpacking strict = new Unpacking(new Limits(1_000, 10, 100, 150, 9, 9, 9, 9));
        assertThrows(Refusal.class, () -> strict.unpack(new ByteArrayInputStream(bytes(101)), "one", 5));
        assertThrows(Refusal.class, () -> {
            strict.unpack(new ByteArrayInputStream(bytes(90)), "two", 90);
            strict.unpack(new ByteArrayInputStream(bytes(90)), "three", 90);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32BE"})
    void declarationIsFoundWhereverItStands(String encoding) throws IOException {
        byte[] sign = "<!DOCTYPE".getBytes(Charset.forName(encoding));
        for (int before : new int[] {0, 9, 70_000, (1 << 20) - 4, 2_000_000}) {
            byte[] part = Arrays.copyOf(bytes(before), before + sign.length);
            System.arraycopy(sign, 0, part, before, sign.length);
            assertEquals(true, unpacking.unpack(new ByteArrayInputStream(part), "p", 1), encoding + " " + before);
        }
    }

    @Test
    void bytesAndStreamsAreSearchedAlike() throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        byte[] likely = "<!DOCTYPE<!DOCTYPE\0\0!x".getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 200_000; i++) {
            byte[] part = new byte[random.nextInt(40)];
            int at = random.nextInt(likely.length);
            for (int j = 0; j < part.length; j++) {
                at = random.nextInt(12) == 0 ? random.nextInt(likely.length) : (at + 1) % likely.length;
                part[j] = likely[at];
            }
            boolean streamed = Declarations.search(new ByteArrayInputStream(part), new byte[7]);
            assertEquals(streamed, Declarations.isIn(part), () -> Arrays.toString(part));
        }
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) 'x');
        return bytes;
    }
}
