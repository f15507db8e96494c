package org.opendebate.kit.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a sentence is worded in English: by it, what was said and stored in English is known again with its values, and can
 * be said in another language.
 */
public final class Wording {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}|[1-9][0-9]{0,2}(?:,[0-9]{3}){1,5}");

    private final String english;
    private final List<String> places;
    private final Pattern form;
    private final Set<String> numbers;

    private Wording(String english, Set<String> numbers) {
        this.english = english;
        this.places =
                PLACE.matcher(english).results().map(place -> place.group(1)).toList();
        this.form = form(english);
        this.numbers = numbers;
    }

    /**
     * A wording; numbers may have commas between their thousands.
     *
     * @param english with a name in braces for each value
     * @param numbers the names of those that are written as a language writes numbers; others are left as they were stored
     */
    public static Wording of(String english, String... numbers) {
        return new Wording(english, Set.of(numbers));
    }

    /** Empty where the text is worded otherwise. */
    public Optional<Sentence> in(String said) {
        Matcher matcher = form.matcher(said);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < places.size(); i++) {
            values.put(places.get(i), value(places.get(i), matcher.group(i + 1)));
        }
        return Optional.of(new Sentence(english, values));
    }

    public String english() {
        return english;
    }

    private Object value(String place, String text) {
        return numbers.contains(place) && WHOLE_NUMBER.matcher(text).matches()
                ? (Object) Long.valueOf(text.replace(",", ""))
                : text;
    }

    private static Pattern form(String english) {
        List<String> literals = new ArrayList<>();
        int from = 0;
        for (MatchResult place : PLACE.matcher(english).results().toList()) {
            literals.add(Pattern.quote(english.substring(from, place.start())));
            from = place.end();
        }
        literals.add(Pattern.quote(english.substring(from)));
        return Pattern.compile(String.join("(.+?)", literals), Pattern.DOTALL);
    }
}
