package org.opendebate.documents.compile;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opendebate.documents.model.Image;
import org.opendebate.documents.model.Language;

/**
 * The document's own words in one language: {@code words_fr.properties} beside this class, in UTF-8. No locale data of the
 * JDK or of ICU takes part, so the same words come out of every version of them.
 */
public final class Words {

    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final Pattern NO_ARTICLE = Pattern.compile("(?!)");
    private static final Map<Language, Pattern> ARTICLES = Map.of(
            Language.EN, Pattern.compile("[Tt]he "),
            Language.FR, Pattern.compile("[Ll](e |a |es |’)"),
            Language.ES, Pattern.compile("([Ee]l|[Ll](a|os|as)) "));
    private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Words(language));
        }
    }

    private final Language language;
    private final Properties properties = new Properties();

    private Words(Language language) {
        this.language = language;
        String name = "words_" + language.code() + ".properties";
        try (InputStream in = Words.class.getResourceAsStream(name)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Words: cannot read " + name, e);
        }
    }

    public static Words of(Language language) {
        return ALL.get(language);
    }

    Set<String> keys() {
        return properties.stringPropertyNames();
    }

    /** The words under a key. */
    public String text(String key) {
        String text = properties.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("Words: no " + key + " in " + language.code());
        }
        return text;
    }

    /** The words under a key with what belongs in their places: {@code "date", "28 May 2021", "name", ...}. */
    public String text(String key, String... places) {
        StringBuilder out = new StringBuilder();
        Matcher matcher = PLACE.matcher(text(key));
        while (matcher.find()) {
            matcher.appendReplacement(out, Matcher.quoteReplacement(place(key, matcher.group(1), places)));
        }
        return matcher.appendTail(out).toString();
    }

    private static String place(String key, String name, String... places) {
        for (int i = 0; i < places.length; i += 2) {
            if (places[i].equals(name)) {
                return places[i + 1];
            }
        }
        throw new IllegalArgumentException("Words: " + key + " asks for " + name);
    }

    /** {@code 28 May 2021}. */
    public String date(LocalDate date) {
        String day = date.getDayOfMonth() == 1 ? text("date.first-day") : Integer.toString(date.getDayOfMonth());
        return text(
                "date",
                "day",
                day,
                "month",
                text("month." + date.getMonthValue()),
                "year",
                Integer.toString(date.getYear()));
    }

    /** What stands between two sentences. */
    String sentenceGap() {
        return language == Language.ZH ? "" : " ";
    }

    /** The language of the small print of the masthead. */
    Language mastheadLanguage() {
        return Language.ofCode(text("masthead.language"));
    }

    /** The name of a language as it stands after {@code Original:}. */
    public String language(Language named) {
        return text("language." + named.code());
    }

    /** What a picture says to who does not see it: its author's words, or that there are none. */
    public String alternative(Image image) {
        return image.alternative().isEmpty() ? text("image.undescribed") : image.alternative();
    }

    /** {@code a, b and c}. */
    public String list(List<String> items) {
        return list(items, "list");
    }

    /** {@code a, of b; c, of d; and e}: for items with commas of their own. */
    public String longList(List<String> items) {
        return list(items, "list.long");
    }

    private String list(List<String> items, String kind) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                String last = items.size() == 2 ? kind + ".two" : kind + ".last";
                out.append(i == items.size() - 1 ? conjunction(last, items.get(i)) : text(kind + ".separator"));
            }
            out.append(items.get(i));
        }
        return out.toString();
    }

    /** Spanish says "e" before the sound of "i": {@code Francia e India}, {@code español e inglés}; but {@code y hielo}. */
    private String conjunction(String key, String next) {
        boolean soundsLikeI = next.matches("(?is)(i|í|hi(?![aeo])|hí).*");
        return language == Language.ES && soundsLikeI ? text(key).replace('y', 'e') : text(key);
    }

    /** A delegation's name as it is printed: with the apostrophe that the document's own words have. */
    String name(String delegation) {
        return delegation.replace('\'', '’');
    }

    /**
     * A group's name as it stands in a sentence. It is given once, in one language and mostly as a list has it: what begins
     * with an article of the document's language, or is in a script whose words need none, stands as it is; any other
     * stands in quotation marks, where it needs neither article nor case ({@code the group “African Group”}).
     */
    String group(String name) {
        String printed = name(name);
        boolean ownScript = switch (language) {
            case AR -> UnicodeScript.of(printed.codePointAt(0)) == UnicodeScript.ARABIC;
            case ZH -> UnicodeScript.of(printed.codePointAt(0)) == UnicodeScript.HAN;
            case EN, FR, ES, RU -> false;
        };
        if (ownScript) {
            return printed;
        }
        // an article is large at the beginning of a list's entry
        return ARTICLES.getOrDefault(language, NO_ARTICLE).matcher(printed).lookingAt()
                ? printed.substring(0, 1).toLowerCase(Locale.ROOT) + printed.substring(1)
                : text("group.named", "group", printed);
    }

    /** A name with what joins it to a noun before it: {@code of the Niger}, {@code du Niger}, {@code d’Ann First}. */
    String of(String delegation) {
        return switch (language) {
            case EN -> "of " + delegation;
            case FR -> ofInFrench(delegation);
            case ES -> delegation.startsWith("el ") ? "del " + delegation.substring(3) : "de " + delegation;
            case AR -> ofInArabic(delegation);
            case RU, ZH -> delegation;
        };
    }

    /** The article's first letter goes, and before a name that begins with the second one the article is written once. */
    private static String ofInArabic(String delegation) {
        if (delegation.startsWith("الل")) {
            return "ل" + delegation.substring(2);
        }
        return delegation.startsWith("ال") ? "لل" + delegation.substring(2) : "ل" + delegation;
    }

    private static String ofInFrench(String delegation) {
        if (delegation.startsWith("le ")) {
            return "du " + delegation.substring(3);
        }
        if (delegation.startsWith("les ")) {
            return "des " + delegation.substring(4);
        }
        // Haïti is the one name without an article whose h is silent
        boolean vowel = "AEÉÈIÎOUaeéèiîou".indexOf(delegation.charAt(0)) >= 0 || delegation.startsWith("Haï");
        return (vowel ? "d’" : "de ") + delegation;
    }
}
