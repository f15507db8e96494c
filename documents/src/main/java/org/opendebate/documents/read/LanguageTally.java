package org.opendebate.documents.read;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.opendebate.documents.language.Detection;
import org.opendebate.documents.language.LanguageDetector;
import org.opendebate.documents.model.Anchor;
import org.opendebate.documents.model.Block;
import org.opendebate.documents.model.Heading;
import org.opendebate.documents.model.Image;
import org.opendebate.documents.model.Inline;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.LineBreak;
import org.opendebate.documents.model.Link;
import org.opendebate.documents.model.ListBlock;
import org.opendebate.documents.model.NoteRef;
import org.opendebate.documents.model.PageBreak;
import org.opendebate.documents.model.Paragraph;
import org.opendebate.documents.model.Quotation;
import org.opendebate.documents.model.Reference;
import org.opendebate.documents.model.Table;
import org.opendebate.documents.model.Text;

/**
 * What speaks for which language in a statement: the words and letters of each line (a paragraph, a heading), and Word's
 * tags, which come from the keyboard as often as from the author.
 */
final class LanguageTally {

    /**
     * One line.
     *
     * @param tag what at least half of its letters are tagged as
     */
    record Line(Detection detection, int script, Optional<Language> tag) {}

    private final Map<List<Inline>, Line> lines = new IdentityHashMap<>();
    private final Map<Language, Integer> detected = new EnumMap<>(Language.class);
    private final Map<String, Integer> foreign = new TreeMap<>();
    private final Map<Language, Integer> tags = new EnumMap<>(Language.class);
    private final Map<Integer, Integer> scripts = new HashMap<>();
    private int letters;

    private LanguageTally() {}

    static LanguageTally of(List<Block> blocks) {
        LanguageTally tally = new LanguageTally();
        tally.blocks(blocks);
        return tally;
    }

    /** The line that a block's content makes, by the identity of the list. */
    Line line(List<Inline> content) {
        return lines.get(content);
    }

    /** All letters of the lines, an ideograph as one. */
    int letters() {
        return letters;
    }

    /** Letters of lines that are surely in a language that is none of the six, by its name. */
    Map<String, Integer> foreign() {
        return foreign;
    }

    /** Letters of lines that are surely in an official language. */
    Map<Language, Integer> detected() {
        return detected;
    }

    /** The script of most of the letters, if there are letters. */
    Optional<Integer> script() {
        return most(scripts);
    }

    /** What most of the text in a script is tagged as. */
    Optional<Language> mostTagged(int script) {
        Map<Language, Integer> ofScript = new EnumMap<>(tags);
        ofScript.keySet().removeIf(language -> scriptOf(language) != script);
        return most(ofScript);
    }

    /** The language that most of the text is in, as far as its words tell. */
    Optional<Language> mostDetected() {
        return most(detected);
    }

    /** The language that a text is in where nothing else is told: the given one, unless next to none of the text is in it. */
    Language groundOr(Language given) {
        int all = detected.values().stream().mapToInt(Integer::intValue).sum();
        boolean absent = detected.getOrDefault(given, 0) * 10L < all;
        return absent ? mostDetected().orElse(given) : given;
    }

    private static <T> Optional<T> most(Map<T, Integer> counts) {
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    static int scriptOf(Language language) {
        return switch (language) {
            case AR -> UScript.ARABIC;
            case ZH -> UScript.HAN;
            case RU -> UScript.CYRILLIC;
            case EN, FR, ES -> UScript.LATIN;
        };
    }

    /** The script of the first letter; {@link UScript#COMMON} without one. */
    static int scriptOf(String text) {
        for (int i = 0; i < text.length(); ) {
            int at = text.codePointAt(i);
            i += Character.charCount(at);
            if (UCharacter.isLetter(at)) {
                int script = UScript.getScript(at);
                if (script != UScript.COMMON && script != UScript.INHERITED) {
                    return script;
                }
            }
        }
        return UScript.COMMON;
    }

    private static int letters(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); ) {
            int at = text.codePointAt(i);
            i += Character.charCount(at);
            letters += UCharacter.isLetter(at) ? 1 : 0;
        }
        return letters;
    }

    private void blocks(List<Block> blocks) {
        for (Block block : blocks) {
            switch (block) {
                case Paragraph paragraph -> count(paragraph.content());
                case Heading heading -> count(heading.content());
                case ListBlock list -> list.items().forEach(item -> blocks(item.body()));
                case Table table -> table.rows().forEach(row -> row.cells().forEach(cell -> blocks(cell.body())));
                case Quotation quotation -> blocks(quotation.body());
            }
        }
    }

    private void count(List<Inline> content) {
        StringBuilder text = new StringBuilder();
        Map<Language, Integer> lineTags = new EnumMap<>(Language.class);
        collect(content, text, lineTags);
        String words = text.toString();
        int weight = letters(words);
        Detection detection = LanguageDetector.detect(words);
        Optional<Language> tag = most(lineTags).filter(language -> lineTags.get(language) * 2 >= weight);
        lines.put(content, new Line(detection, scriptOf(words), tag));
        letters += weight;
        switch (detection) {
            case Detection.Official(Language language) -> detected.merge(language, weight, Integer::sum);
            case Detection.Foreign(String name) -> foreign.merge(name, weight, Integer::sum);
            case Detection.Unsure unsure -> {}
        }
    }

    private void collect(List<Inline> content, StringBuilder line, Map<Language, Integer> lineTags) {
        for (Inline inline : content) {
            switch (inline) {
                case Text text -> {
                    line.append(text.text());
                    int weight = text.text().length();
                    int script = scriptOf(text.text());
                    if (script != UScript.COMMON) {
                        scripts.merge(script, weight, Integer::sum);
                    }
                    text.language().ifPresent(tag -> {
                        tags.merge(tag, weight, Integer::sum);
                        lineTags.merge(tag, weight, Integer::sum);
                    });
                }
                case Link link -> collect(link.content(), line, lineTags);
                case NoteRef(var note) -> blocks(note.body());
                case Reference reference -> collect(reference.content(), line, lineTags);
                case LineBreak lineBreak -> line.append('\n');
                case PageBreak pageBreak -> line.append('\n');
                case Image image -> {}
                case Anchor anchor -> {}
            }
        }
    }
}
