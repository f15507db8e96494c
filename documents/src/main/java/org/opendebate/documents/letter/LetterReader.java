package org.opendebate.documents.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.opendebate.documents.letter.Sought.Ambiguous;
import org.opendebate.documents.letter.Sought.Found;
import org.opendebate.documents.letter.Sought.NotFound;

/**
 * Looks in the lines of a letter for what it must say. A letter has a head (its letterhead, date and address), which ends
 * with the salutation or before the first long line, a body, and an end, which holds the signature. What only the body
 * names (the date of the debate, another office) is not what is sought.
 */
final class LetterReader {

    private static final int LONGEST_HEAD = 25;
    private static final int LONGEST_END = 14;

    /** A line of the head is no sentence: letterheads and addresses are shorter, or one line of many words at most. */
    private static final int SENTENCE = 130;

    private static final int LONGEST_SALUTATION = 60;
    private static final int LONGEST_ADDRESS_LINE = 110;

    private final List<LetterLine> lines;
    private final int headEnd;
    private final int endStart;

    private LetterReader(List<LetterLine> lines) {
        this.lines = lines;
        this.headEnd = headEnd(lines);
        this.endStart = Math.max(headEnd, lines.size() - LONGEST_END);
    }

    /** @param lines not blank, from top to bottom; may be empty */
    static LetterContents read(List<LetterLine> lines) {
        LetterReader reader = new LetterReader(lines);
        SignatureBlocks signatures = SignatureBlocks.in(lines.subList(reader.endStart, lines.size()));
        return new LetterContents(
                reader.addressee(),
                reader.date(signatures),
                signatures.signature(),
                signatures.signatory(),
                signatures.role());
    }

    private static int headEnd(List<LetterLine> lines) {
        int most = Math.min(LONGEST_HEAD, lines.size());
        for (int i = 0; i < most; i++) {
            if (isSalutation(lines.get(i))) {
                return i;
            }
        }
        for (int i = 0; i < most; i++) {
            if (lines.get(i).text().length() > SENTENCE
                    || LetterWords.COMPLIMENTS.matcher(lines.get(i).folded()).find()) {
                return i;
            }
        }
        return Math.min(most, (lines.size() + 1) / 2);
    }

    private static boolean isSalutation(LetterLine line) {
        return line.folded().length() <= LONGEST_SALUTATION
                && LetterWords.SALUTATION.matcher(line.folded()).find()
                && !LetterWords.ADDRESSEE.matcher(line.folded()).find();
    }

    private Sought<String> addressee() {
        List<Found<String>> found = new ArrayList<>(addresses(lines.subList(0, headEnd)));
        if (found.isEmpty()) {
            found.addAll(addresses(lines.subList(endStart, lines.size())));
        }
        if (found.isEmpty()) {
            compliments().ifPresent(found::add);
        }
        Optional<Found<String>> other = others(lines.subList(0, headEnd));
        if (found.isEmpty()) {
            return new NotFound<>(
                    other.map(one -> "It is addressed to somebody else: %s (%s).".formatted(one.value(), one.place()))
                            .orElse(""));
        }
        if (other.isPresent()) {
            return new Ambiguous<>(List.of(found.getFirst(), other.get()));
        }
        return found.getFirst();
    }

    /** The address may be broken over two lines. */
    private static List<Found<String>> addresses(List<LetterLine> part) {
        List<Found<String>> found = new ArrayList<>();
        for (int i = 0; i < part.size(); i++) {
            LetterLine line = part.get(i);
            String next = i + 1 < part.size() ? " " + part.get(i + 1).folded() : "";
            Matcher matcher = LetterWords.ADDRESSEE.matcher(line.folded() + next);
            if (line.text().length() <= LONGEST_ADDRESS_LINE
                    && matcher.find()
                    && matcher.start() < line.folded().length()) {
                found.add(new Found<>(line.text(), line.place()));
            }
        }
        return found;
    }

    private static Optional<Found<String>> others(List<LetterLine> head) {
        return head.stream()
                .filter(line ->
                        LetterWords.OTHER_ADDRESSEE.matcher(line.folded()).find())
                .findFirst()
                .map(line -> new Found<>(line.text(), line.place()));
    }

    /** A note verbale has no address: it presents its compliments to whom it is for. */
    private Optional<Found<String>> compliments() {
        for (int i = 0; i < lines.size(); i++) {
            StringBuilder sentence = new StringBuilder();
            for (int j = i; j < Math.min(lines.size(), i + 4); j++) {
                sentence.append(lines.get(j).folded()).append(' ');
            }
            if (LetterWords.COMPLIMENTS.matcher(lines.get(i).folded()).find()
                    && LetterWords.ADDRESSEE.matcher(sentence).find()) {
                return Optional.of(new Found<>(lines.get(i).text(), lines.get(i).place()));
            }
        }
        return Optional.empty();
    }

    /** Dates in the head; without any, those below the signature. */
    private Sought<LocalDate> date(SignatureBlocks signatures) {
        List<Found<LocalDate>> found = dates(lines.subList(0, headEnd));
        if (found.isEmpty()) {
            int after = signatures.end().map(end -> endStart + end).orElse(lines.size());
            found = dates(lines.subList(after, lines.size()));
        }
        return Sought.of(found);
    }

    private static List<Found<LocalDate>> dates(List<LetterLine> part) {
        List<Found<LocalDate>> found = new ArrayList<>();
        for (LetterLine line : part) {
            LetterDates.in(line.folded()).forEach(date -> found.add(new Found<>(date, line.place())));
        }
        return found;
    }
}
