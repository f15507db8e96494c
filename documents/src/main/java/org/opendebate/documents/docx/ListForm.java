package org.opendebate.documents.docx;

import java.util.List;
import java.util.Optional;
import org.opendebate.documents.model.Block;
import org.opendebate.documents.model.ListBlock;
import org.opendebate.documents.model.ListItem;
import org.opendebate.documents.model.Paragraph;

/** Tells which lists Word has a form for: numbered paragraphs, and lists a level deeper among them. */
final class ListForm {

    private ListForm() {}

    /**
     * Whether numbered paragraphs say all of a list: its kind, its numbers, and what its items hold.
     *
     * @param level from 0
     */
    static boolean isWords(ListBlock list, int level) {
        Optional<NumberForm> form = NumberForm.of(list);
        boolean counts = list.kind() == ListBlock.Kind.NUMBERS;
        return level <= Numbering.DEEPEST
                && form.isPresent()
                && form.get().isBullet() != counts
                && !list.items().getFirst().number().isBlank()
                && list.items().stream().allMatch(item -> isWords(item, level));
    }

    private static boolean isWords(ListItem item, int level) {
        List<Block> body = item.body();
        return body.getFirst() instanceof Paragraph
                && body.stream()
                        .skip(1)
                        .allMatch(block -> block instanceof ListBlock deeper && isWords(deeper, level + 1));
    }
}
