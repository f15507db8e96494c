package org.opendebate.documents.compile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a document is to those that were published before it. A published document is never changed: what comes later is a
 * document of its own that says what it does to the other.
 *
 * @param kind what its annexes are
 * @param parent the document that it adds to, corrects or replaces; empty for a compilation that is none of it
 * @param others all documents of the family that were published before, the first first, the parent among them
 * @param numbering of the annexes
 * @param reissue where the same document appears once more
 */
public record Family(
        Kind kind,
        Optional<FamilyDocument> parent,
        List<FamilyDocument> others,
        Numbers numbering,
        Optional<Reissue> reissue) {

    private static final Family NONE =
            new Family(Kind.COMPILATION, Optional.empty(), List.of(), new Numbers.From(1), Optional.empty());

    /** What a document does to its parent. */
    public enum Kind {
        COMPILATION,
        ADDENDUM,
        CORRIGENDUM,
        REVISION
    }

    /** How annexes get their numbers. */
    public sealed interface Numbers {

        /** In their order, counted on from those of the parent. */
        record From(int first) implements Numbers {
            public From {
                if (first < 1) {
                    throw new IllegalArgumentException("Numbers: annexes are counted from 1, not from " + first);
                }
            }
        }

        /** Those that they had before, by the contribution's id; they order the annexes too. */
        record Kept(Map<String, Integer> byContribution) implements Numbers {
            public Kept {
                byContribution = Map.copyOf(byContribution);
            }
        }
    }

    /**
     * Why the same document appears once more.
     *
     * @param on the day on which it does
     * @param reason in the document's language; empty: technical reasons, without saying which
     */
    public record Reissue(LocalDate on, Optional<String> reason) {}

    public Family {
        others = List.copyOf(others);
        if ((kind == Kind.COMPILATION) != parent.isEmpty()) {
            throw new IllegalArgumentException("Family: a compilation has no parent, and everything else has one: "
                    + kind + ", " + parent.map(FamilyDocument::symbol).orElse("none"));
        }
    }

    /** Of the first document, which has no others. */
    public static Family none() {
        return NONE;
    }
}
