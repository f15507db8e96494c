package org.opendebate.documents.law;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** The visible characters of a Word file in order, notes at the places of their references. */
final class SourceCharacters {

    private final Parts parts;

    /** Null inside an embedded document: none is embedded in it that would be read. */
    private final Chunks chunks;

    private SourceCharacters(Parts parts, Chunks chunks) {
        this.parts = parts;
        this.chunks = chunks;
    }

    static int[] of(Path file, Conservation.Unpacked unpacked) throws IOException {
        try (Parts parts = new Parts(file, unpacked)) {
            return Conservation.seen(new SourceCharacters(parts, new Chunks(parts)).body());
        } catch (XMLStreamException e) {
            throw new IOException("the file cannot be walked", e);
        }
    }

    static String ofEmbedded(Path file) throws IOException, XMLStreamException {
        try (Parts parts = new Parts(file, Conservation.Unpacked.NOTHING)) {
            return new SourceCharacters(parts, null).body();
        }
    }

    private String body() throws IOException, XMLStreamException {
        String main = parts.related("").byKind().get("officeDocument");
        Map<String, String> related = parts.related(main).byKind();
        HiddenStyles[] styles = {HiddenStyles.read(null)};
        if (parts.mayHold(related.get("styles"), HiddenStyles.SIGN)) {
            parts.read(related.get("styles"), in -> styles[0] = HiddenStyles.read(in));
        }
        Map<String, String> notes = new HashMap<>();
        for (String kind : new String[] {"footnote", "endnote"}) {
            String part = related.get(kind + "s");
            if (part != null && parts.mayHold(main, kind + "Reference")) {
                parts.read(part, new SourceWalk(styles[0], new Others(parts, null, part), Map.of(), notes)::over);
            }
        }
        SourceWalk walk = new SourceWalk(styles[0], new Others(parts, chunks, main), notes, new HashMap<>());
        parts.read(main, walk::over);
        return walk.characters();
    }
}
