package org.opendebate.documents.read;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.opendebate.documents.language.Alphabets;
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
import org.opendebate.documents.model.StatementText;
import org.opendebate.documents.model.Table;
import org.opendebate.documents.model.Text;

/**
 * How long a statement is.
 *
 * <p><b>What is counted.</b> The text of paragraphs, headings, list items, table cells and quotations, as the reader of the
 * Word file sees it, in their order. Not counted: the numbers and bullets that Word computes, footnotes and endnotes with
 * their marks, headers and footers, comments, deleted and hidden text, descriptions of pictures. Where a paragraph, a cell
 * or a line ends, a word ends; where the look changes (bold, a link, a note's mark), it does not.
 *
 * <p><b>Words</b>, for statements declared to be in Arabic, English, French, Russian or Spanish: the text is cut at the word
 * boundaries of Unicode (UAX 29, with ICU's tables for the declared language), and each piece that holds a letter, a digit
 * or an ideograph counts one; punctuation, symbols and spaces count nothing.
 *
 * <ul>
 *   <li>An apostrophe between letters does not end a word: "l'homme", "don't" count one.
 *   <li>A hyphen, a slash and a dash do: "peace-keeping" counts two, "S/2021/501" three, "2020–2021" two.
 *   <li>A full stop, a comma or a colon between digits or letters without a space does not: "2,518", "3.5", "U.N" count one.
 *   <li>Vowel signs, the stretching of Arabic letters and soft hyphens are parts of the word that they stand in; a
 *       conjunction that is written together with the next word is one word with it.
 * </ul>
 *
 * <p><b>Characters</b>, for statements declared to be in Chinese: each ideograph counts one. Each run of other letters and
 * digits counts one as well, whatever its length: "第2518号" counts three. Punctuation counts nothing.
 *
 * @param count at least 0
 * @param unit what was counted, always told with the number
 */
public record Words(int count, Unit unit) {

    /** Made once, since that takes longer than a statement takes to count; each use is of a copy. */
    private static final Map<Language, BreakIterator> BOUNDARIES = boundaries();

    private static Map<Language, BreakIterator> boundaries() {
        Map<Language, BreakIterator> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, BreakIterator.getWordInstance(ULocale.forLanguageTag(language.code())));
        }
        return all;
    }

    /** What is counted. */
    public enum Unit {
        WORDS,
        CHARACTERS
    }

    public static Words of(StatementText text) {
        StringBuilder lines = new StringBuilder();
        blocks(text.blocks(), lines);
        return text.language().countedByCharacters()
                ? new Words(characters(lines.toString()), Unit.CHARACTERS)
                : new Words(words(lines.toString(), text.language()), Unit.WORDS);
    }

    /** Line by line, since no word goes over the end of one. */
    private static int words(String text, Language language) {
        int count = 0;
        BreakIterator iterator = null;
        for (int from = 0; from < text.length(); ) {
            int to = text.indexOf('\n', from);
            to = to < 0 ? text.length() : to;
            int words = WordBreaks.count(text, from, to);
            if (words == WordBreaks.UNKNOWN) {
                iterator = iterator == null ? BOUNDARIES.get(language).clone() : iterator;
                words = words(text.substring(from, to), iterator);
            }
            count += words;
            from = to + 1;
        }
        return count;
    }

    static int words(String line, BreakIterator iterator) {
        iterator.setText(line);
        int count = 0;
        while (iterator.next() != BreakIterator.DONE) {
            if (iterator.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT) {
                count++;
            }
        }
        return count;
    }

    private static int characters(String text) {
        int count = 0;
        boolean inOther = false;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            if (isIdeograph(codePoint)) {
                count++;
                inOther = false;
            } else if (UCharacter.isLetterOrDigit(codePoint)) {
                count += inOther ? 0 : 1;
                inOther = true;
            } else {
                inOther = false;
            }
        }
        return count;
    }

    private static boolean isIdeograph(int codePoint) {
        return Alphabets.isIdeograph(codePoint)
                || UScript.getScript(codePoint) == UScript.HAN
                        && UCharacter.hasBinaryProperty(codePoint, UProperty.IDEOGRAPHIC);
    }

    private static void blocks(List<Block> blocks, StringBuilder out) {
        for (Block block : blocks) {
            switch (block) {
                case Paragraph paragraph -> line(paragraph.content(), out);
                case Heading heading -> line(heading.content(), out);
                case ListBlock list -> list.items().forEach(item -> blocks(item.body(), out));
                case Table table -> table.rows().forEach(row -> row.cells().forEach(cell -> blocks(cell.body(), out)));
                case Quotation quotation -> blocks(quotation.body(), out);
            }
        }
    }

    private static void line(List<Inline> inlines, StringBuilder out) {
        inlines(inlines, out);
        out.append('\n');
    }

    private static void inlines(List<Inline> inlines, StringBuilder out) {
        for (Inline inline : inlines) {
            switch (inline) {
                case Text text -> out.append(text.text());
                case Link link -> inlines(link.content(), out);
                case LineBreak lineBreak -> out.append('\n');
                case Reference reference -> inlines(reference.content(), out);
                case PageBreak pageBreak -> out.append('\n');
                case NoteRef note -> {}
                case Image image -> {}
                case Anchor anchor -> {}
            }
        }
    }
}
