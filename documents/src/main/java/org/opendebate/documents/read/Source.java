package org.opendebate.documents.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.opendebate.documents.model.Block;
import org.opendebate.documents.model.Footnote;

/** What all stories of one file share while it is read. */
final class Source {

    final Styles styles;
    final Numbering numbering;
    final Findings findings;
    final GraphicsReader graphics;
    final PictureReader pictures;
    final ChunkReader chunks;
    final RunCarrier carrier;
    private final Tally tally;
    private final String label;
    private final Map<Footnote.Kind, Map<String, Note>> notes = new HashMap<>();

    /** @param label begins the names of places, and of anchors; empty for the file itself */
    Source(Opened file, Styles styles, Numbering numbering, ChunkReader chunks) {
        this.styles = styles;
        this.numbering = numbering;
        this.chunks = chunks;
        this.findings = file.findings();
        this.tally = file.tally();
        this.carrier = file.carrier();
        this.label = file.label();
        this.graphics = new GraphicsReader(file.parts());
        this.pictures = new PictureReader(file.parts(), file.findings(), file.tally());
    }

    /**
     * A file that is being read.
     *
     * @param label what its places are called by when it is embedded in another; empty for the file itself
     */
    record Opened(WordPackage parts, Findings findings, Tally tally, RunCarrier carrier, String label) {}

    /** A note that the file holds, with what it counts for. */
    private record Note(List<Block> body, int blocks, int characters) {}

    /** Reads one note. */
    interface NoteBody {
        List<Block> read() throws XMLStreamException;
    }

    void addNote(Footnote.Kind kind, String id, NoteBody body) throws XMLStreamException {
        int blocksBefore = tally.blocks();
        int charactersBefore = tally.characters();
        List<Block> read = body.read();
        Note note = new Note(read, tally.blocks() - blocksBefore, tally.characters() - charactersBefore);
        notes.computeIfAbsent(kind, any -> new HashMap<>()).put(id, note);
    }

    String anchor(String bookmark) {
        return tally.anchor(label + bookmark);
    }

    /** What the note says, at one more of its references; null when the file holds no such note, as for a mark without id. */
    List<Block> note(Footnote.Kind kind, String id, String place) {
        Map<String, Note> known = notes.get(kind);
        Note note = known == null ? null : known.get(id);
        if (note == null) {
            return null;
        }
        tally.countBlocks(note.blocks(), place);
        tally.countCharacters(note.characters(), place);
        return note.body();
    }

    /** The number of the next note without a sign of its own is told when all is read. */
    String nextNumberedNoteId(Footnote.Kind kind) {
        String id = tally.nextNoteId(kind);
        tally.noteNumbers().add(id, kind);
        return id;
    }

    void noteSettings(NoteNumbers.Settings settings) {
        if (!isEmbedded()) {
            tally.noteNumbers().fileSays(settings);
        }
    }

    /** Sections of an embedded document end within one of the file's. */
    void sectionEnds(NoteNumbers.Settings settings) {
        if (!isEmbedded()) {
            tally.noteNumbers().sectionEnds(settings);
        }
    }

    private boolean isEmbedded() {
        return !label.isEmpty();
    }

    String nextNoteId(Footnote.Kind kind) {
        return tally.nextNoteId(kind);
    }

    void countBlock(String place) {
        tally.countBlocks(1, place);
    }

    void countCharacters(int more, String place) {
        tally.countCharacters(more, place);
    }
}
