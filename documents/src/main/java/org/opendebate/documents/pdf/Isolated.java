package org.opendebate.documents.pdf;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterDirection;
import org.opendebate.documents.compile.Annex;
import org.opendebate.documents.compile.Contribution;
import org.opendebate.documents.model.Direction;

/**
 * Keeps names of the other direction in one piece in a title, with their own punctuation, and what is around them in the
 * order of the title. A title and a name that follow each other in the same foreign script stay one phrase.
 */
final class Isolated {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private Isolated() {}

    /** The title of an annex, with marks that have no width around what is of another direction. */
    static String title(Annex annex, Direction around) {
        Contribution contribution = annex.contribution();
        String title = annex.title();
        String name = contribution.speaker().name();
        String office =
                contribution.speaker().title().orElse(contribution.author().runningName());

        int nameAt = isOther(name, around) ? title.lastIndexOf(name) : -1;
        int officeAt = isOther(office, around) ? title.indexOf(office) : -1;
        int officeEnd = officeAt + office.length();
        if (officeAt >= 0 && nameAt >= officeEnd && !hasLetters(title.substring(officeEnd, nameAt))) {
            return isolated(title, officeAt, nameAt + name.length());
        }
        String done = nameAt < 0 ? title : isolated(title, nameAt, nameAt + name.length());
        return officeAt < 0 || nameAt >= 0 && officeEnd > nameAt ? done : isolated(done, officeAt, officeEnd);
    }

    private static String isolated(String text, int from, int to) {
        return text.substring(0, from)
                + FIRST_STRONG_ISOLATE
                + text.substring(from, to)
                + POP_ISOLATE
                + text.substring(to);
    }

    private static boolean hasLetters(String text) {
        return text.codePoints().anyMatch(UCharacter::isLetter);
    }

    private static boolean isOther(String text, Direction around) {
        return text.codePoints().anyMatch(c -> switch (UCharacter.getDirection(c)) {
            case UCharacterDirection.LEFT_TO_RIGHT -> around == Direction.RTL;
            case UCharacterDirection.RIGHT_TO_LEFT, UCharacterDirection.RIGHT_TO_LEFT_ARABIC -> around == Direction.LTR;
            default -> false;
        });
    }
}
