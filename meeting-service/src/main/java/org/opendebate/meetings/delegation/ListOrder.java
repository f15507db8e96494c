package org.opendebate.meetings.delegation;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.opendebate.meetings.OfficialLanguage;

/**
 * The alphabetical order of list forms in a language: ICU collation, word by word, a leading article ignored, accents
 * and case only breaking ties.
 */
public final class ListOrder {
    // lower case on purpose: the capital of "El Salvador" belongs to the name
    private static final Map<OfficialLanguage, List<String>> ARTICLES = Map.of(
            OfficialLanguage.ENGLISH, List.of("the "),
            OfficialLanguage.FRENCH, List.of("le ", "la ", "les ", "l'", "l\u2019"),
            OfficialLanguage.SPANISH, List.of("el ", "la ", "los ", "las "),
            OfficialLanguage.ARABIC, List.of("\u0627\u0644"));

    private static final Map<OfficialLanguage, ListOrder> ORDERS = orders();

    private final OfficialLanguage language;
    private final Collator collator;

    private ListOrder(OfficialLanguage language) {
        this.language = language;
        Collator open = Collator.getInstance(ULocale.forLanguageTag(language.tag()));
        open.setStrength(Collator.TERTIARY);
        // a frozen collator may be shared between threads
        this.collator = open.freeze();
    }

    public static ListOrder in(OfficialLanguage language) {
        return ORDERS.get(language);
    }

    /** Orders list forms. */
    public Comparator<String> comparator() {
        return (left, right) -> Arrays.compareUnsigned(key(left), key(right));
    }

    /** A key whose unsigned bytes sort as the list form does, under the collation that {@link #version()} names. */
    public byte[] key(String listForm) {
        return collator.getCollationKey(withoutArticle(listForm)).toByteArray();
    }

    /** Changes whenever keys made before must be made again. */
    static String version() {
        RuleBasedCollator root = (RuleBasedCollator) Collator.getInstance(ULocale.ROOT);
        return "uca " + root.getUCAVersion() + ", icu " + root.getVersion();
    }

    private String withoutArticle(String listForm) {
        return ARTICLES.getOrDefault(language, List.of()).stream()
                .filter(listForm::startsWith)
                .findFirst()
                .map(article -> listForm.substring(article.length()))
                .orElse(listForm);
    }

    private static Map<OfficialLanguage, ListOrder> orders() {
        Map<OfficialLanguage, ListOrder> orders = new EnumMap<>(OfficialLanguage.class);
        for (OfficialLanguage language : OfficialLanguage.values()) {
            orders.put(language, new ListOrder(language));
        }
        return orders;
    }
}
