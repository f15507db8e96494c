package org.opendebate.documents.read;

import com.ibm.icu.lang.UScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
     * @param script of its first letter
     * @param tag what at least half of its letters are tagged as
     * @param taken scripts in which it has letters of other languages than the official one
     */
    record Line(Detection detection, int script, Optional<Language> tag, Set<Integer> taken) {}

    /** What is gathered of a line. */
    private static final class Gathered {
        final StringBuilder words = new StringBuilder();
        final Map<Language, Integer> tags = new EnumMap<>(Language.class);
        final Set<Integer> taken = new HashSet<>();
        int letters;
        int script = UScript.COMMON;
    }

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
        ofScript.keySet().removeIf(language -> Scripts.of(language) != script);
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
        Gathered line = new Gathered();
        gather(content, line);
        Detection detection = LanguageDetector.detect(line.words.toString());
        Optional<Language> tag = most(line.tags).filter(language -> line.tags.get(language) * 2 >= line.letters);
        lines.put(content, new Line(detection, line.script, tag, line.taken));
        letters += line.letters;
        switch (detection) {
            case Detection.Official(Language language) -> detected.merge(language, line.letters, Integer::sum);
            case Detection.Foreign(String name) -> foreign.merge(name, line.letters, Integer::sum);
            case Detection.Unsure unsure -> {}
        }
    }

    private void gather(List<Inline> content, Gathered line) {
        for (Inline inline : content) {
            switch (inline) {
                case Text text -> {
                    line.words.append(text.text());
                    gather(text, line);
                }
                case Link link -> gather(link.content(), line);
                case NoteRef(var note) -> blocks(note.body());
                case Reference reference -> gather(reference.content(), line);
                case LineBreak lineBreak -> line.words.append('\n');
                case PageBreak pageBreak -> line.words.append('\n');
                case Image image -> {}
                case Anchor anchor -> {}
            }
        }
    }

    private void gather(Text text, Gathered line) {
        int tagScript = text.language().map(Scripts::of).orElse(UScript.COMMON);
        int tagged = 0;
        int latin = 0;
        String characters = text.text();
        for (int i = 0; i < characters.length(); ) {
            int at = characters.codePointAt(i);
            i += Character.charCount(at);
            int script = Scripts.of(at);
            if (script == UScript.COMMON) {
                continue;
            }
            line.letters++;
            line.script = line.script == UScript.COMMON ? script : line.script;
            tagged += script == tagScript ? 1 : 0;
            if (script == UScript.LATIN) {
                latin++;
                continue;
            }
            scripts.merge(script, 1, Integer::sum);
            int taken = Scripts.takenBy(at, script);
            if (taken != UScript.COMMON) {
                line.taken.add(taken);
            }
        }
        if (latin > 0) {
            scripts.merge(UScript.LATIN, latin, Integer::sum);
        }
        if (tagged > 0) {
            tags.merge(text.language().get(), tagged, Integer::sum);
            line.tags.merge(text.language().get(), tagged, Integer::sum);
        }
    }
}
