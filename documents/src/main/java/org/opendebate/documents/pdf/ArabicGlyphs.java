package org.opendebate.documents.pdf;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Tells the glyphs of one font's Arabic clusters apart: a glyph with a width is the letters; a sign above or below is
 * those vowel signs that all clusters have in which it stands.
 */
final class ArabicGlyphs {

    private static final Pattern ENTRY = Pattern.compile("(?m)^<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>$");

    /** What the engine opens and closes a run of the other direction with, and counts to the letter beside it. */
    private static final Pattern CONTROLS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private final COSStream map;
    private final String source;
    private final Map<Integer, String> letters = new TreeMap<>();
    private final Map<Integer, Set<Integer>> signs = new TreeMap<>();
    private final List<Set<Integer>> companies = new ArrayList<>();
    private Set<Integer> company = new TreeSet<>();

    ArabicGlyphs(PDFont font) throws IOException {
        map = font.getCOSObject().getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream stream ? stream : null;
        source = map == null ? "" : map.toTextString();
        Matcher entries = ENTRY.matcher(source);
        while (entries.find()) {
            String text = text(entries.group(2));
            if (text.length() > 1 && CONTROLS.matcher(text).find()) {
                text = CONTROLS.matcher(text).replaceAll("");
                letters.put(Integer.parseInt(entries.group(1), 16), text);
            }
            if (isCluster(text)) {
                int code = Integer.parseInt(entries.group(1), 16);
                if (font.getWidth(code) == 0) {
                    signs.put(code, signs(text));
                } else {
                    letters.put(code, letters(text));
                }
            }
        }
    }

    /** Whether a text has an Arabic letter and a sign upon it. */
    static boolean isCluster(String text) {
        return !signs(text).isEmpty()
                && text.codePoints().anyMatch(c -> UScript.getScript(c) == UScript.ARABIC && UCharacter.isLetter(c));
    }

    /** A cluster begins. */
    void begin(String cluster) {
        company = new TreeSet<>();
        companies.add(company);
    }

    /** What is shown within a cluster. */
    void cluster(String cluster, COSBase shown) {
        Set<Integer> present = signs(cluster);
        for (int code : codes(shown)) {
            Set<Integer> known = signs.get(code);
            if (known != null) {
                company.add(code);
                Set<Integer> common = new LinkedHashSet<>(known);
                common.retainAll(present);
                if (!common.isEmpty()) {
                    signs.put(code, common);
                }
            }
        }
    }

    /** Writes what was found into the font. */
    void rewrite() throws IOException {
        if (letters.isEmpty() && signs.isEmpty()) {
            return;
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Set<Integer> each : companies) {
                changed |= partWays(each);
            }
        }
        StringBuilder out = new StringBuilder();
        Matcher entries = ENTRY.matcher(source);
        while (entries.find()) {
            int code = Integer.parseInt(entries.group(1), 16);
            String text = letters.containsKey(code) ? letters.get(code) : signs.containsKey(code) ? joined(code) : null;
            String line = text == null ? entries.group() : "<" + entries.group(1) + "> <" + hex(text) + ">";
            entries.appendReplacement(out, line);
        }
        entries.appendTail(out);
        try (OutputStream stream = map.createOutputStream(COSName.FLATE_DECODE)) {
            stream.write(out.toString().getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Within one cluster no two glyphs are the same sign: what one certainly is, the others are not. */
    private boolean partWays(Set<Integer> together) {
        boolean changed = false;
        for (int sure : together) {
            if (signs.get(sure).size() == 1) {
                for (int other : together) {
                    if (other != sure && signs.get(other).size() > 1) {
                        changed |= signs.get(other).removeAll(signs.get(sure));
                    }
                }
            }
        }
        return changed;
    }

    private String joined(int code) {
        StringBuilder text = new StringBuilder();
        signs.get(code).forEach(text::appendCodePoint);
        return text.toString();
    }

    private static List<Integer> codes(COSBase shown) {
        List<Integer> codes = new ArrayList<>();
        if (shown instanceof COSString string) {
            byte[] bytes = string.getBytes();
            for (int i = 0; i + 1 < bytes.length; i += 2) {
                codes.add((bytes[i] & 0xFF) << 8 | bytes[i + 1] & 0xFF);
            }
        } else if (shown instanceof COSArray array) {
            array.forEach(part -> codes.addAll(codes(part)));
        }
        return codes;
    }

    private static Set<Integer> signs(String text) {
        Set<Integer> signs = new LinkedHashSet<>();
        text.codePoints().filter(ArabicGlyphs::isSign).forEach(signs::add);
        return signs;
    }

    private static boolean isSign(int codePoint) {
        return UCharacter.getType(codePoint) == Character.NON_SPACING_MARK && codePoint >= 0x600 && codePoint < 0x900;
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        text.codePoints().filter(c -> !isSign(c)).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static String text(String hex) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i + 4 <= hex.length(); i += 4) {
            text.append((char) Integer.parseInt(hex, i, i + 4, 16));
        }
        return text.toString();
    }

    private static String hex(String text) {
        StringBuilder hex = new StringBuilder();
        text.chars().forEach(c -> hex.append("%04X".formatted(c)));
        return hex.toString();
    }
}
