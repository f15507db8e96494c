package org.opendebate.documents.compile;

import java.util.List;

/** In whose name an author speaks. */
public sealed interface Voice {

    /** In its own. */
    record Own() implements Voice {}

    /** For a group. @param name as it stands in a sentence of the document's language, or as it was given */
    record Group(String name) implements Voice {
        public Group {
            if (name.isBlank()) {
                throw new IllegalArgumentException("Voice: the group must be named");
            }
        }
    }

    /** Together with others. @param others without the author; not empty */
    record Joint(List<Author> others) implements Voice {
        public Joint {
            others = List.copyOf(others);
            if (others.isEmpty()) {
                throw new IllegalArgumentException("Voice: a joint statement has others");
            }
        }
    }

    /** Of statements by one author: its own, then those for groups, then joint ones. */
    default int order() {
        return switch (this) {
            case Own own -> 0;
            case Group group -> 1;
            case Joint joint -> 2;
        };
    }
}
