package org.opendebate.documents.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opendebate.documents.model.Anchor;
import org.opendebate.documents.model.Block;
import org.opendebate.documents.model.Inlines;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.Reference;
import org.opendebate.documents.model.StatementText;

/** Keeps the anchors that something leads to, and numbers them in the order of the text. */
final class Anchors {

    private Anchors() {}

    static List<Block> settle(List<Block> blocks) {
        // the language is settled later, and does not matter here
        List<Block> settled = StatementText.settled(Language.EN, blocks).blocks();
        Map<String, String> ids = new HashMap<>();
        Inlines.forEach(settled, inline -> {
            if (inline instanceof Anchor(String id)) {
                ids.put(id, "a" + (ids.size() + 1));
            }
        });
        return ids.isEmpty()
                ? settled
                : Inlines.replaced(
                        settled,
                        inline -> List.of(
                                switch (inline) {
                                    case Anchor(String id) -> new Anchor(ids.get(id));
                                    case Reference reference ->
                                        new Reference(ids.get(reference.target()), reference.content());
                                    default -> inline;
                                }));
    }
}
