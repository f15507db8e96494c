package org.opendebate.documents.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opendebate.documents.compile.Annex;

/**
 * Has the engine set a part of the document; and where it fails, finds the annexes that it fails on by halves, and has them
 * set as pictures.
 */
final class Typesetting {

    /** What is said of an annex that the engine fails on for a reason that nobody foresaw. */
    static final String ENGINE_GIVES_UP = "the engine that sets the pages gives up on it";

    /**
     * What came out.
     *
     * @param json what the engine was given
     * @param pdf as the engine gave it
     */
    record Result(byte[] json, byte[] pdf) {}

    private final PdfEngine engine;
    private final TextPicture picture;
    private final Map<String, String> failing = new LinkedHashMap<>();
    private final Map<String, List<byte[]>> pictured = new LinkedHashMap<>();

    Typesetting(PdfEngine engine, TextPicture picture) {
        this.engine = engine;
        this.picture = picture;
    }

    /** Why annexes are shown as pictures, by eId. */
    Map<String, String> failing() {
        return failing;
    }

    /** The pages of those annexes. */
    Map<String, List<byte[]>> pictured() {
        return pictured;
    }

    /** From now on the annex is shown as a picture. */
    void show(Annex annex, String reason) throws IOException {
        failing.put(annex.eId(), reason);
        pictured.put(annex.eId(), picture.pages(annex.contribution().text()));
    }

    /**
     * @throws PdfEngineFailed when the engine fails without the annexes, too, or on all of them together but on none alone
     */
    Result set(PdfPart part) throws IOException {
        try {
            return once(part);
        } catch (PdfEngineFailed failed) {
            if (Thread.currentThread().isInterrupted()) {
                throw failed;
            }
            once(part.with(List.of()));
            List<Annex> suspects = part.annexes().stream()
                    .filter(annex -> !pictured.containsKey(annex.eId()))
                    .toList();
            List<Annex> found = failing(part, suspects);
            if (found.isEmpty()) {
                throw failed;
            }
            for (Annex annex : found) {
                show(annex, ENGINE_GIVES_UP);
            }
            return once(part);
        }
    }

    /** Those of a list, known to fail together, that fail alone. */
    private List<Annex> failing(PdfPart part, List<Annex> suspects) {
        if (suspects.size() < 2) {
            return suspects;
        }
        int half = suspects.size() / 2;
        List<Annex> found = new ArrayList<>();
        for (List<Annex> each : List.of(suspects.subList(0, half), suspects.subList(half, suspects.size()))) {
            try {
                once(part.with(each));
            } catch (PdfEngineFailed failed) {
                if (Thread.currentThread().isInterrupted()) {
                    throw failed;
                }
                found.addAll(failing(part, each));
            }
        }
        return found;
    }

    private Result once(PdfPart part) {
        byte[] json = Json.bytes(PageData.of(part));
        return new Result(json, engine.render(json));
    }
}
