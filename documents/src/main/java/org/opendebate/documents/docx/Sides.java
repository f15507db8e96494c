package org.opendebate.documents.docx;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterDirection;
import com.ibm.icu.text.Bidi;
import java.util.BitSet;
import java.util.List;
import org.opendebate.documents.model.Anchor;
import org.opendebate.documents.model.Direction;
import org.opendebate.documents.model.Image;
import org.opendebate.documents.model.Inline;
import org.opendebate.documents.model.Inlines;
import org.opendebate.documents.model.LineBreak;
import org.opendebate.documents.model.Link;
import org.opendebate.documents.model.NoteRef;
import org.opendebate.documents.model.PageBreak;
import org.opendebate.documents.model.Reference;
import org.opendebate.documents.model.Text;

/**
 * Which characters of a paragraph belong to right-to-left runs. Word does not find out by itself: it wants such runs
 * marked, the digits and signs within them too.
 */
final class Sides {

    private final BitSet rightToLeft = new BitSet();
    private int position;

    private Sides() {}

    static Sides of(List<Inline> paragraph, Direction base) {
        StringBuilder text = new StringBuilder();
        collect(paragraph, text);
        Sides sides = new Sides();
        if (!text.isEmpty()) {
            sides.resolve(text.toString(), base);
        }
        return sides;
    }

    /** Whether the next characters are a right-to-left run, and how many of at most {@code limit} are alike. */
    Stretch next(int limit) {
        boolean side = rightToLeft.get(position);
        int end = side ? rightToLeft.nextClearBit(position) : rightToLeft.nextSetBit(position);
        int length = end < 0 ? limit : Math.min(limit, end - position);
        position += length;
        return new Stretch(length, side);
    }

    /** Passes over what is no text. */
    void skip() {
        position++;
    }

    record Stretch(int length, boolean rightToLeft) {}

    /** Whether something is seen on both sides of a place. */
    static boolean isNewLine(List<Inline> inlines, int at) {
        return !inlines.subList(0, at).stream().allMatch(Inlines::isMark)
                && !inlines.subList(at, inlines.size()).stream().allMatch(Inlines::isMark);
    }

    private static void collect(List<Inline> inlines, StringBuilder text) {
        for (int i = 0; i < inlines.size(); i++) {
            switch (inlines.get(i)) {
                case Text run -> text.append(run.text());
                case Link link -> collect(link.content(), text);
                case Reference reference -> collect(reference.content(), text);
                case LineBreak lineBreak -> text.append('\n');
                case PageBreak pageBreak -> {
                    if (isNewLine(inlines, i)) {
                        text.append('\n');
                    }
                }
                case Image image -> text.append('\uFFFC');
                case Anchor anchor -> {}
                case NoteRef reference -> text.append('\uFFFC');
            }
        }
    }

    private void resolve(String text, Direction base) {
        Bidi bidi = new Bidi();
        // a line break must not end the paragraph for the algorithm
        bidi.setPara(text.replace('\n', '\u2028'), base == Direction.RTL ? Bidi.RTL : Bidi.LTR, null);
        boolean afterRightToLeft = base == Direction.RTL;
        for (int i = 0; i < text.length(); i++) {
            boolean secondHalf = Character.isLowSurrogate(text.charAt(i)) && i > 0;
            int direction = UCharacter.getDirection(secondHalf ? text.codePointAt(i - 1) : text.codePointAt(i));
            switch (direction) {
                case ECharacterDirection.LEFT_TO_RIGHT -> afterRightToLeft = false;
                case ECharacterDirection.RIGHT_TO_LEFT, ECharacterDirection.RIGHT_TO_LEFT_ARABIC ->
                    afterRightToLeft = true;
                default -> {}
            }
            boolean number =
                    direction == ECharacterDirection.EUROPEAN_NUMBER || direction == ECharacterDirection.ARABIC_NUMBER;
            byte level = bidi.getLevelAt(i);
            rightToLeft.set(i, level % 2 == 1 || level > 0 && number && afterRightToLeft);
        }
    }
}
