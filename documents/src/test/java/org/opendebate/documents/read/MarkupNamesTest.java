package org.opendebate.documents.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupNamesTest {

    @ParameterizedTest
    @CsvSource({
        "3, <a b='1' c=\"2\"/>",
        "3, <a><b></b ><c  /></a>",
        "3, <a x:b='' ><x:b/><b/></a>",
        "2, '<?xml version=\"1.0\"?><a>text with d=\"1\" and e</a>'",
        "3, <?one two='x'?><three><?four?></three>",
        "1, <!-- <b c='--><a>'</a>",
        "2, <!--><b c='--><a>'<b/></a>",
        "2, <a><![CDATA[<c d='x]]]>'<b/></a>",
        "2, '<a b = \"<c\"><d/>'",
        "3, <a b='>'>&lt;d<e/></a>",
        "2, <a b><c/>",
        "0, text <a/>",
        "0, ''"
    })
    void namesAreCountedAsFarAsAParserWouldGo(int names, String part) throws IOException {
        assertEquals(names, count(part, StandardCharsets.UTF_8), part);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "GBK"})
    void namesAreCountedInEveryUsualEncoding(String encoding) throws IOException {
        Charset charset = Charset.forName(encoding);
        String head = encoding.startsWith("UTF")
                ? "\uFEFF<?xml version='1.0'?>"
                : "<?xml version='1.0' encoding='" + encoding + "'?>";

        assertEquals(3, count(head + "<a b='" + "x".repeat(9000) + "'/>", charset));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-32LE", "UTF-32BE", "IBM037", "ISO-2022-JP"})
    void unusualEncodingIsTooMany(String encoding) throws IOException {
        byte[] part = ("<?xml version='1.0' encoding='" + encoding + "'?><a/>").getBytes(Charset.forName(encoding));

        assertTrue(MarkupNames.areMoreThan(1000, new ByteArrayInputStream(part)));
    }

    @Test
    void aPictureHasNoNames() throws IOException {
        byte[] picture = new byte[70_000];
        new Random(7).nextBytes(picture);
        picture[0] = (byte) 0x89;

        assertFalse(MarkupNames.areMoreThan(0, new ByteArrayInputStream(picture)));
    }

    private static int count(String part, Charset charset) throws IOException {
        int most = 0;
        while (MarkupNames.areMoreThan(most, new ByteArrayInputStream(part.getBytes(charset)))) {
            most++;
        }
        return most;
    }
}
