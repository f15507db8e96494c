package org.opendebate.documents.docx;

import org.opendebate.documents.model.Direction;
import org.opendebate.documents.model.Language;

/** Names and measures of WordprocessingML. */
final class Word {

    static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";

    /** How Word says that letters are in no language that is known. */
    private static final String NONE = "x-none";

    static final String FONT = "Times New Roman";
    static final String CHINESE_FONT = "SimSun";

    /** Letter paper, in twentieths of a point. */
    static final int PAGE_WIDTH = 12_240;

    static final int PAGE_HEIGHT = 15_840;
    static final int SIDE_MARGIN = 1_872;
    static final int TEXT_WIDTH = PAGE_WIDTH - 2 * SIDE_MARGIN;

    private Word() {}

    static String tag(Language language) {
        return switch (language) {
            case AR -> "ar-SA";
            case ZH -> "zh-CN";
            case EN -> "en-GB";
            case FR -> "fr-FR";
            case RU -> "ru-RU";
            case ES -> "es-ES";
        };
    }

    /** Declares the language of a run where Word looks for it: each kind of script has an attribute of its own. */
    static void language(Xml xml, Language language) {
        String tag = tag(language);
        switch (language) {
            case AR -> xml.empty("w:lang", "w:val", NONE, "w:eastAsia", NONE, "w:bidi", tag);
            case ZH -> xml.empty("w:lang", "w:val", NONE, "w:eastAsia", tag, "w:bidi", NONE);
            case EN, FR, RU, ES -> xml.empty("w:lang", "w:val", tag, "w:eastAsia", NONE, "w:bidi", NONE);
        }
    }

    static void direction(Xml xml, Direction direction) {
        if (direction == Direction.RTL) {
            xml.empty("w:bidi");
        }
    }
}
