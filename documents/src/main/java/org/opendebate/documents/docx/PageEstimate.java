package org.opendebate.documents.docx;

import java.util.List;
import java.util.Map;
import org.opendebate.documents.compile.Annex;
import org.opendebate.documents.compile.Compilation;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.PlainText;

/**
 * The pages on which annexes begin: those of the PDF where they are known, and else the likely ones. A Word file has no
 * pages until a word processor lays it out; these numbers stand in the table of contents until it updates the fields.
 */
final class PageEstimate {

    private static final int LINES_ON_A_PAGE = 46;
    private static final int LINES_OF_TITLE = 6;

    private PageEstimate() {}

    /**
     * In the order of the annexes.
     *
     * @param known the page of each annex by its eId; taken only when it has all
     */
    static int[] of(Compilation compilation, Map<String, Integer> known) {
        if (compilation.annexes().stream().allMatch(annex -> known.containsKey(annex.eId()))) {
            return compilation.annexes().stream()
                    .mapToInt(annex -> known.get(annex.eId()))
                    .toArray();
        }
        return of(compilation);
    }

    private static int[] of(Compilation compilation) {
        List<Annex> annexes = compilation.annexes();
        int[] pages = new int[annexes.size()];
        int letter = lines(String.join("\n", compilation.letter().paragraphs()), 88) > 30 ? 2 : 1;
        int next = letter + 1 + Math.max(1, (annexes.size() * 2 + LINES_ON_A_PAGE - 1) / LINES_ON_A_PAGE);
        for (int i = 0; i < pages.length; i++) {
            pages[i] = next;
            Language language = annexes.get(i).contribution().language();
            int lines = lines(
                            PlainText.of(annexes.get(i).contribution().text()),
                            language == Language.ZH ? 39 : language == Language.AR ? 84 : 86)
                    + LINES_OF_TITLE;
            next += (lines + LINES_ON_A_PAGE - 1) / LINES_ON_A_PAGE;
        }
        return pages;
    }

    private static int lines(String text, int lettersInALine) {
        return text.lines()
                .mapToInt(line -> 1 + Math.max(0, line.length() - 1) / lettersInALine)
                .sum();
    }
}
