package org.opendebate.documents.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opendebate.documents.model.Block;
import org.opendebate.documents.model.StatementText;
import org.opendebate.documents.read.ReadOutcome;
import org.opendebate.documents.read.WordReader;

/** What goes wrong between the file and the model is caught. */
class ConservationTest {

    private static final Path SAMPLE = Path.of("..", "deploy", "local", "samples", "bgd", "statement.docx");

    @Test
    void theLawHoldsForWhatTheReaderReads() throws IOException {
        assertEquals(Optional.empty(), Conservation.check(SAMPLE, read()));
    }

    @Test
    void aDroppedBlockIsCaught() throws IOException {
        List<Block> blocks = new ArrayList<>(read().blocks());
        for (int i = 0; i < blocks.size(); i++) {
            List<Block> fewer = new ArrayList<>(blocks);
            fewer.remove(i);
            assertTrue(breaks(fewer), "block " + i);
        }
    }

    @Test
    void aDoubledBlockIsCaught() throws IOException {
        List<Block> blocks = new ArrayList<>(read().blocks());
        for (int i = 0; i < blocks.size(); i++) {
            List<Block> more = new ArrayList<>(blocks);
            more.add(i, blocks.get(i));
            assertTrue(breaks(more), "block " + i);
        }
    }

    @Test
    void swappedBlocksAreCaught() throws IOException {
        List<Block> blocks = read().blocks();
        for (int i = 0; i + 1 < blocks.size(); i++) {
            List<Block> swapped = new ArrayList<>(blocks);
            Collections.swap(swapped, i, i + 1);
            assertTrue(breaks(swapped), "blocks " + i);
        }
    }

    private static boolean breaks(List<Block> blocks) throws IOException {
        return Conservation.check(SAMPLE, new StatementText(read().language(), blocks))
                .isPresent();
    }

    private static StatementText read() throws IOException {
        return assertInstanceOf(ReadOutcome.Read.class, new WordReader().read(SAMPLE))
                .text();
    }
}
