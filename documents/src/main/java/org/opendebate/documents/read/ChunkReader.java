package org.opendebate.documents.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.opendebate.documents.model.Block;
import org.opendebate.documents.model.Inline;
import org.opendebate.documents.model.Paragraph;
import org.opendebate.documents.model.Text;

/**
 * Reads documents that are embedded whole where their text belongs (ECMA-376 part 1, 17.17.2.1): Word files, HTML, web
 * archives of it (MHT) and plain text. Others, RTF among them, are findings, and so are those inside an embedded one.
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

    /** What was embedded last, since a file can embed one part again and again. */
    private String lastPart;

    private Optional<List<String>> lastLines;

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
            String part = to.target();
            String name = part.toLowerCase(Locale.ROOT);
            byte[] head = parts.head(part, 2);
            if (head.length == 2 && head[0] == 'P' && head[1] == 'K') {
                document(part, place).forEach(sink::block);
            } else if (parts.size(part) > BYTES) {
                tell(story, place, "a part that is too large");
            } else if (name.matches(".*\\.(x?html?|mht(ml)?|txt)")) {
                lines(part, name)
                        .ifPresentOrElse(
                                lines -> lines(lines, story, sink),
                                () -> tell(story, place, "a web archive without a page"));
            } else {
                tell(story, place, part.substring(part.lastIndexOf('/') + 1));
            }
        } catch (IOException e) {
            throw new XMLStreamException(e.getMessage(), e);
        }
    }

    private Optional<List<String>> lines(String part, String name) throws IOException {
        if (!part.equals(lastPart)) {
            byte[] bytes = parts.bytes(part);
            if (name.endsWith(".txt")) {
                lastLines = Optional.of(ChunkText.decoded(bytes).lines().toList());
            } else if (name.endsWith(".mht") || name.endsWith(".mhtml")) {
                lastLines = MimePage.html(bytes).map(HtmlText::lines);
            } else {
                lastLines = Optional.of(HtmlText.lines(ChunkText.decoded(bytes)));
            }
            lastPart = part;
        }
        return lastLines;
    }

    private List<Block> document(String part, String place) throws IOException, XMLStreamException {
        Path file = Files.createTempFile("embedded", ".docx");
        try {
            parts.copy(part, file);
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
                List<Inline> content = List.of(Text.of(clean));
                sink.block(new Paragraph(story.direction(false, content), Optional.empty(), content));
            }
        }
    }

    private static void tell(StoryReader story, String place, String what) {
        story.source.findings.add(
                Rule.FOREIGN_CONTENT, place, "Content of another format is embedded and not read: " + what + ".");
    }
}
