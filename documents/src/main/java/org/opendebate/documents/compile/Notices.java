package org.opendebate.documents.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opendebate.documents.compile.Family.Kind;
import org.opendebate.documents.compile.Notice.Part;

/** Writes what stands between masthead and letter. */
final class Notices {

    private final Words words;

    private Notices(Words words) {
        this.words = words;
    }

    static List<Notice> of(CompilationRequest request, Words words) {
        Notices notices = new Notices(words);
        List<Notice> all = new ArrayList<>();
        request.draft().ifPresent(draft -> all.addAll(notices.draft(draft)));
        Family family = request.family();
        family.reissue().ifPresent(reissue -> all.add(notices.reissue(reissue)));
        if (family.kind() == Kind.REVISION) {
            all.add(notices.replaces(family.parent().orElseThrow()));
        }
        if (!family.others().isEmpty()) {
            all.add(notices.related(family.others()));
        }
        return all;
    }

    private List<Notice> draft(Draft draft) {
        List<Notice> all = new ArrayList<>();
        all.add(Notice.words(words.text("draft.note", "date", words.date(draft.on()))));
        if (!draft.undecided().isEmpty()) {
            all.add(Notice.words(words.text("draft.undecided", "names", words.longList(draft.undecided()))));
        }
        if (!draft.missing().isEmpty()) {
            all.add(Notice.words(words.text("draft.missing", "names", words.longList(draft.missing()))));
        }
        if (draft.undecided().isEmpty() && draft.missing().isEmpty()) {
            all.add(Notice.words(words.text("draft.complete")));
        }
        return all;
    }

    private Notice reissue(Family.Reissue reissue) {
        String note = words.text("family.reissue", "date", words.date(reissue.on()));
        return Notice.words(reissue.reason()
                .map(reason -> note + words.sentenceGap() + reason)
                .orElse(note));
    }

    private Notice replaces(FamilyDocument parent) {
        return with("family.revision", "symbol", List.of(parent), "date", words.date(parent.documentDate()));
    }

    private Notice related(List<FamilyDocument> documents) {
        return with("family.related", "documents", documents);
    }

    /** The words under a key, with links to documents in one of its places. */
    private Notice with(String key, String place, List<FamilyDocument> documents, String... others) {
        String[] places = new String[others.length + 2];
        System.arraycopy(others, 0, places, 2, others.length);
        places[0] = place;
        places[1] = "\uE000";
        String[] around = words.text(key, places).split("\uE000", -1);
        List<Part> parts = new ArrayList<>();
        add(parts, around[0]);
        Optional<FamilyDocument> last = Optional.empty();
        for (FamilyDocument document : documents) {
            last.ifPresent(before -> parts.add(Part.words(words.text("list.separator"))));
            parts.add(Part.symbol(document));
            last = Optional.of(document);
        }
        add(parts, around[1]);
        return new Notice(parts);
    }

    private static void add(List<Part> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(Part.words(text));
        }
    }
}
