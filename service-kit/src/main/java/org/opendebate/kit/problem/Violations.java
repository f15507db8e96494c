package org.opendebate.kit.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * What is wrong with the fields of a request. A constraint of the validator's own is told in the words of the bundle that
 * it brings for the language, one with a message of ours as any sentence.
 */
public final class Violations {
    private static final String BUNDLE = "org.hibernate.validator.ValidationMessages";
    private static final ResourceBundle.Control OF_THAT_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** The form of each message that lists what is taken. */
    private static final Wording ONE_OF = Wording.of("must be one of: {names}");

    private Violations() {}

    /**
     * One field and what it must be.
     *
     * @param field its path
     */
    public record Fault(String field, Sentence rule, Optional<String> key) implements Spoken {
        /** As a member of a problem. */
        @Override
        public Map<String, Object> in(Interpreter language) {
            Map<String, Object> member = new LinkedHashMap<>();
            member.put("field", field);
            member.put("rule", words(language));
            return member;
        }

        private String words(Interpreter language) {
            return key.map(known -> language.say(rule, translated(known, rule.english(), language.language())))
                    .orElseGet(() -> language.say(rule));
        }
    }

    /** All of them, as the detail of a problem. */
    public record Told(List<Fault> faults) implements Spoken {
        @Override
        public String in(Interpreter language) {
            return language.clauses(faults.stream()
                    .map(fault -> fault.field() + ": " + fault.words(language))
                    .toList());
        }

        @Override
        public String toString() {
            return in(Interpreter.of(null));
        }
    }

    /** By field. */
    public static List<Fault> of(Set<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(Violations::fault)
                .sorted(Comparator.comparing(Fault::field))
                .toList();
    }

    public static Sentence detail(List<Fault> faults) {
        return Sentence.of("Fields are not valid: {fields}.").with("fields", new Told(faults));
    }

    private static Fault fault(ConstraintViolation<?> violation) {
        String field = field(violation.getPropertyPath());
        String template = violation.getMessageTemplate();
        if (template.startsWith("{") && template.endsWith("}")) {
            String key = template.substring(1, template.length() - 1);
            // what the validator computes while it words it has no places to be filled
            return text(key, Locale.ROOT)
                    .filter(english -> !english.contains("${"))
                    .map(english ->
                            new Fault(field, new Sentence(english, values(violation, english)), Optional.of(key)))
                    .orElseGet(() -> new Fault(field, Sentence.of(violation.getMessage()), Optional.empty()));
        }
        return new Fault(field, ONE_OF.in(template).orElseGet(() -> Sentence.of(template)), Optional.empty());
    }

    private static Map<String, Object> values(ConstraintViolation<?> violation, String english) {
        Map<String, Object> values =
                new HashMap<>(violation.getConstraintDescriptor().getAttributes());
        values.keySet().removeIf(name -> !english.contains("{" + name + "}"));
        return values;
    }

    /** What the bundle of the language lacks, it has in English: then our own translation counts. */
    private static Optional<String> translated(String key, String english, String language) {
        return text(key, Locale.of(language))
                .filter(text -> !text.equals(english))
                .or(() -> Translations.of(english, language));
    }

    private static Optional<String> text(String key, Locale locale) {
        try {
            return Optional.of(
                    ResourceBundle.getBundle(BUNDLE, locale, Violations.class.getClassLoader(), OF_THAT_LANGUAGE)
                            .getString(key));
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }

    /** {@code create.request.theme} names the Java method and parameter first, which mean nothing to the caller. */
    private static String field(Path path) {
        String all = path.toString();
        if (path.iterator().next().getKind() != ElementKind.METHOD) {
            return all;
        }
        String[] steps = all.split("\\.", 3);
        return steps[steps.length - 1];
    }
}
