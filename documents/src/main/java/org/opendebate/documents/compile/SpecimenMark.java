package org.opendebate.documents.compile;

import org.opendebate.documents.model.Language;

/** What every page of a specimen says: that it is no document of the United Nations. */
public final class SpecimenMark {
    private SpecimenMark() {}

    /** In the document's language. */
    public static String in(Language language) {
        return Words.of(language).text("specimen");
    }
}
