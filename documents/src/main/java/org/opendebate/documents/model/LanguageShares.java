package org.opendebate.documents.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How much of a statement is in which language. */
final class LanguageShares {

    private static final int LEAST_LETTERS = 100;
    private static final int LEAST_SHARE_IN_PERCENT = 10;
    private static final int LETTERS_OF_AN_IDEOGRAPH = 3;

    private final Language statement;
    private final Map<Language, Integer> letters = new LinkedHashMap<>();

    private LanguageShares(Language statement) {
        this.statement = statement;
    }

    static List<Language> of(StatementText text) {
        LanguageShares shares = new LanguageShares(text.language());
        shares.blocks(text.blocks());
        return shares.languages();
    }

    private List<Language> languages() {
        int all = letters.values().stream().mapToInt(Integer::intValue).sum();
        List<Language> byWeight = new ArrayList<>(letters.keySet());
        byWeight.sort(Comparator.comparing(letters::get, Comparator.reverseOrder()));
        List<Language> found = byWeight.stream()
                .filter(language -> letters.get(language) >= LEAST_LETTERS
                        && letters.get(language) * 100L >= (long) all * LEAST_SHARE_IN_PERCENT)
                .toList();
        if (!found.isEmpty()) {
            return found;
        }
        return List.of(all == 0 ? statement : byWeight.getFirst());
    }

    private void blocks(List<Block> blocks) {
        for (Block block : blocks) {
            switch (block) {
                case Paragraph paragraph -> inlines(paragraph.content());
                case Heading heading -> inlines(heading.content());
                case ListBlock list -> list.items().forEach(item -> blocks(item.body()));
                case Table table -> table.rows().forEach(row -> row.cells().forEach(cell -> blocks(cell.body())));
                case Quotation quotation -> blocks(quotation.body());
            }
        }
    }

    private void inlines(List<Inline> inlines) {
        for (Inline inline : inlines) {
            switch (inline) {
                case Text text -> letters.merge(text.language().orElse(statement), weight(text.text()), Integer::sum);
                case Link link -> inlines(link.content());
                case Reference reference -> inlines(reference.content());
                case NoteRef note -> {}
                case LineBreak lineBreak -> {}
                case PageBreak pageBreak -> {}
                case Image image -> {}
                case Anchor anchor -> {}
            }
        }
    }

    private static int weight(String text) {
        int weight = 0;
        for (int i = 0; i < text.length(); ) {
            int at = text.codePointAt(i);
            i += Character.charCount(at);
            if (Character.isLetter(at)) {
                weight += Character.isIdeographic(at) ? LETTERS_OF_AN_IDEOGRAPH : 1;
            }
        }
        return weight;
    }
}
