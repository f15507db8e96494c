package org.opendebate.documents.letter;

import java.util.ArrayList;
import java.util.List;
import org.opendebate.documents.model.Block;
import org.opendebate.documents.model.PlainText;
import org.opendebate.documents.model.StatementText;

/** The lines of a letter that is a Word file: its paragraphs, broken where their author broke them. */
final class WordLines {

    private WordLines() {}

    static List<LetterLine> of(StatementText letter) {
        List<LetterLine> lines = new ArrayList<>();
        int paragraph = 0;
        for (Block block : letter.blocks()) {
            String text = PlainText.of(List.of(block));
            if (text.isBlank()) {
                continue;
            }
            paragraph++;
            for (String line : text.split("[\\n\\t]")) {
                if (!line.isBlank()) {
                    lines.add(LetterLine.of(line, "paragraph " + paragraph));
                }
            }
        }
        return lines;
    }
}
