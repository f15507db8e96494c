package org.opendebate.documents.read;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.opendebate.documents.model.Anchor;
import org.opendebate.documents.model.Image;
import org.opendebate.documents.model.Inline;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.LineBreak;
import org.opendebate.documents.model.Link;
import org.opendebate.documents.model.NoteRef;
import org.opendebate.documents.model.PageBreak;
import org.opendebate.documents.model.Reference;
import org.opendebate.documents.model.Text;

/**
 * The languages of the characters of one line, letter by letter, however the line is cut into texts. What is no letter is in
 * the language of the letters on both of its sides, and where they differ in that of the line.
 */
final class LetterLanguages {

    /** Says which language letters are in: empty for the statement's. */
    interface Decision {
        Optional<Language> of(int script, Optional<Language> tag);
    }

    private static final int OPEN = -2;
    private static final int STATEMENT = -1;

    private final Decision decision;
    private int[] languages = new int[64];
    private int length;
    private int position;

    private LetterLanguages(Decision decision) {
        this.decision = decision;
    }

    /** @param line what the line is in where its letters do not say */
    static LetterLanguages of(List<Inline> content, Optional<Language> line, Decision decision) {
        LetterLanguages letters = new LetterLanguages(decision);
        letters.collect(content);
        letters.fill(line.map(Language::ordinal).orElse(STATEMENT));
        return letters;
    }

    /** The next text of the line, cut where its language changes. */
    List<Inline> next(Text text) {
        String whole = text.text();
        List<Inline> parts = new ArrayList<>(1);
        for (int from = 0; from < whole.length(); ) {
            int language = languages[position];
            int to = from;
            while (to < whole.length() && languages[position] == language) {
                to++;
                position++;
            }
            Optional<Language> of = language == STATEMENT ? Optional.empty() : Optional.of(Language.values()[language]);
            parts.add(new Text(whole.substring(from, to), text.emphasis(), of, text.direction()));
            from = to;
        }
        return parts;
    }

    private void collect(List<Inline> content) {
        for (Inline inline : content) {
            switch (inline) {
                case Text text -> collect(text);
                case Link link -> collect(link.content());
                case Reference reference -> collect(reference.content());
                case NoteRef note -> {}
                case LineBreak lineBreak -> {}
                case PageBreak pageBreak -> {}
                case Image image -> {}
                case Anchor anchor -> {}
            }
        }
    }

    private void collect(Text text) {
        String characters = text.text();
        languages = Arrays.copyOf(languages, Math.max(languages.length, length + characters.length()));
        int script = UScript.COMMON;
        int language = OPEN;
        for (int i = 0; i < characters.length(); ) {
            int at = characters.codePointAt(i);
            int size = Character.charCount(at);
            int own = Scripts.of(at);
            if (own != UScript.COMMON && own != script) {
                script = own;
                Optional<Language> tag = text.language().filter(said -> Scripts.of(said) == own);
                language = decision.of(own, tag).map(Language::ordinal).orElse(STATEMENT);
            }
            Arrays.fill(languages, length, length + size, own != UScript.COMMON ? language : besides(at));
            length += size;
            i += size;
        }
    }

    /** A mark is written over the letter before it, and is never parted from it. */
    private int besides(int codePoint) {
        boolean mark = switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> codePoint == 0x200C || codePoint == 0x200D;
        };
        return mark && length > 0 ? languages[length - 1] : OPEN;
    }

    private void fill(int line) {
        int before = OPEN;
        for (int from = 0; from < length; ) {
            if (languages[from] != OPEN) {
                before = languages[from++];
                continue;
            }
            int to = from;
            while (to < length && languages[to] == OPEN) {
                to++;
            }
            int after = to < length ? languages[to] : before;
            int alone = before == OPEN ? after : before;
            int between = alone == OPEN ? STATEMENT : after == alone ? alone : line;
            Arrays.fill(languages, from, to, between);
            from = to;
        }
    }
}
