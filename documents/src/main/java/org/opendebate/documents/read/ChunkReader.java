package org.opendebate.documents.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.opendebate.documents.model.Block;
import org.opendebate.documents.model.Direction;
import org.opendebate.documents.model.Paragraph;
import org.opendebate.documents.model.Text;

/**
 * Reads documents that are embedded whole where their text belongs (ECMA-376 part 1, 17.17.2.1): Word files, HTML and
 * plain text. Others are findings, and so are those inside an embedded one.
 */
final class ChunkReader {

    private static final int NUMBER = 16;
    private static final int BYTES = 8 << 20;

    /** Reads an embedded Word file like one that was sent. */
    interface Embedded {
        List<Block> read(Path file, String label) throws IOException, XMLStreamException;
    }

    private final WordPackage parts;
    private final Tally tally;
    private final Embedded embedded;

    /** @param embedded null inside an embedded file */
    ChunkReader(WordPackage parts, Tally tally, Embedded embedded) {
        this.parts = parts;
        this.tally = tally;
        this.embedded = embedded;
    }

    void read(Relationship to, StoryReader story, BlockSink sink) throws XMLStreamException {
        String place = story.place();
        if (to == null || !parts.holds(to) || embedded == null || story.isNote() || tally.nextChunk() > NUMBER) {
            tell(story, place, "a part that is missing, is embedded twice over, or is one of too many");
            return;
        }
        try {
            byte[] bytes = parts.bytes(to.target());
            String name = to.target().toLowerCase(Locale.ROOT);
            if (bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K') {
                document(bytes, place).forEach(sink::block);
            } else if (bytes.length > BYTES) {
                tell(story, place, "a part that is too large");
            } else if (name.endsWith(".htm") || name.endsWith(".html") || name.endsWith(".xhtml")) {
                lines(HtmlText.lines(ChunkText.decoded(bytes)), story, sink);
            } else if (name.endsWith(".txt")) {
                lines(ChunkText.decoded(bytes).lines().toList(), story, sink);
            } else {
                tell(story, place, to.target().substring(to.target().lastIndexOf('/') + 1));
            }
        } catch (IOException e) {
            throw new XMLStreamException(e.getMessage(), e);
        }
    }

    private List<Block> document(byte[] bytes, String place) throws IOException, XMLStreamException {
        Path file = Files.createTempFile("embedded", ".docx");
        try {
            Files.write(file, bytes);
            return embedded.read(file, "document embedded at " + place + ", ");
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void lines(List<String> lines, StoryReader story, BlockSink sink) {
        for (String line : lines) {
            String clean = ChunkText.carriable(line).strip();
            if (!clean.isEmpty()) {
                story.source.countBlock(story.place());
                story.source.countCharacters(clean.length(), story.place());
                sink.block(Paragraph.of(Direction.LTR, Text.of(clean)));
            }
        }
    }

    private static void tell(StoryReader story, String place, String what) {
        story.source.findings.add(
                Rule.FOREIGN_CONTENT, place, "Content of another format is embedded and not read: " + what + ".");
    }
}
