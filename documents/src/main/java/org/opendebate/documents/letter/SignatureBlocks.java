package org.opendebate.documents.letter;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opendebate.documents.letter.Sought.Found;

/** Who signed, at the end of a letter: "(Signed)", a name, and a role, on lines that stand together. */
final class SignatureBlocks {

    /** How far from the line's start a role may begin: behind "Ambassador and", or a country's name in Chinese. */
    private static final int INDENT = 16;

    private static final int INDENT_IN_CHINESE = 24;
    private static final int SHORT = 60;

    /** What stands between a name or a rank and the role behind it. */
    private static final Pattern JOINED = Pattern.compile("(?:[,،&-]| and| et| y| и| و)$");

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Map<SignatoryRole, Pattern> ROLES = roles();

    /** One signature. */
    private record Block(
            boolean marked,
            int last,
            Found<String> signature,
            Optional<Found<String>> name,
            Optional<Found<SignatoryRole>> role) {}

    private final List<LetterLine> lines;
    private final List<Block> blocks = new ArrayList<>();

    private SignatureBlocks(List<LetterLine> lines) {
        this.lines = lines;
    }

    private static Map<SignatoryRole, Pattern> roles() {
        Map<SignatoryRole, Pattern> roles = new EnumMap<>(SignatoryRole.class);
        for (SignatoryRole role : SignatoryRole.values()) {
            roles.put(role, LetterWords.anyOf("role." + role.code()));
        }
        return roles;
    }

    static SignatureBlocks in(List<LetterLine> end) {
        SignatureBlocks found = new SignatureBlocks(end);
        for (int i = 0; i < end.size(); ) {
            int last = found.lastOfBlock(i);
            if (last >= i) {
                found.blocks.add(found.block(i, last));
                i = last + 1;
            } else {
                i++;
            }
        }
        found.dropMentions();
        return found;
    }

    /** Beside better ones, a block that may be a role that the letter only speaks of is none. */
    private void dropMentions() {
        int best = blocks.stream().mapToInt(this::strength).max().orElse(0);
        blocks.removeIf(block -> strength(block) < best);
    }

    /** Two with a mark, or a name at its role or over it; one with a name below; none with a role alone. */
    private int strength(Block block) {
        if (block.name().isEmpty()) {
            return block.marked() ? 2 : 0;
        }
        return block.name().equals(nameBelow(block.last())) && !block.marked() ? 1 : 2;
    }

    Sought<String> signature() {
        return Sought.of(blocks.stream().map(Block::signature).toList());
    }

    Sought<String> signatory() {
        return Sought.of(blocks.stream().flatMap(block -> block.name().stream()).toList());
    }

    Sought<SignatoryRole> role() {
        return Sought.of(blocks.stream().flatMap(block -> block.role().stream()).toList());
    }

    /** Behind the last line of the last signature, counted in the letter's end. */
    Optional<Integer> end() {
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(blocks.getLast().last() + 1);
    }

    /** The last line of the block that begins at a line with a mark or a role; before the line when none begins there. */
    private int lastOfBlock(int first) {
        if (!signed(first) && role(first).isEmpty()) {
            return first - 1;
        }
        int last = first;
        boolean hasRole = role(first).isPresent();
        for (int i = first + 1; i < Math.min(lines.size(), first + 4); i++) {
            if (signed(i)) {
                // in Chinese the name and its mark stand below the role
                boolean below = i == last + 1 && hasRole && !signed(first);
                return below && (i + 1 == lines.size() || role(i + 1).isEmpty()) ? i : last;
            }
            if (role(i).isPresent() && (!hasRole || i == last + 1)) {
                last = i;
                hasRole = true;
            }
        }
        return last;
    }

    private Block block(int first, int last) {
        int roleLine = first;
        while (roleLine < last && role(roleLine).isEmpty()) {
            roleLine++;
        }
        Optional<Found<SignatoryRole>> role = Optional.empty();
        for (int i = first; i <= last; i++) {
            String place = lines.get(i).place();
            Optional<Found<SignatoryRole>> here = role(i).map(one -> new Found<>(one, place));
            // a deputy who is in charge signs as the latter, whichever comes first
            boolean inCharge = here.map(Found::value).equals(Optional.of(SignatoryRole.CHARGE_D_AFFAIRES));
            role = role.isEmpty() || inCharge ? here : role;
        }
        int mark = first;
        while (mark <= last && !signed(mark)) {
            mark++;
        }
        boolean marked = mark <= last;
        Optional<Found<String>> name = marked ? nameAtMark(mark, last) : Optional.empty();
        if (name.isEmpty()) {
            name = nameAtRole(first, last, roleLine);
        }
        LetterLine shown = lines.get(marked ? mark : first);
        Found<String> signature = marked || name.isEmpty() ? new Found<>(shown.text(), shown.place()) : name.get();
        return new Block(marked, last, signature, name, role);
    }

    private Optional<Found<String>> nameAtMark(int mark, int last) {
        Optional<Found<String>> beside = name(mark, withoutMark(lines.get(mark).text()));
        for (int i = mark + 1; beside.isEmpty() && i <= Math.min(last + 1, lines.size() - 1); i++) {
            if (role(i).isEmpty()) {
                beside = name(i, lines.get(i).text());
            }
        }
        return beside;
    }

    private Optional<Found<String>> nameAtRole(int first, int last, int roleLine) {
        Optional<Found<String>> besideRole = beforeRole(roleLine).flatMap(text -> name(roleLine, text));
        if (besideRole.isPresent()) {
            return besideRole;
        }
        return nameAbove(first).or(() -> nameBelow(last));
    }

    private Optional<Found<String>> nameBelow(int last) {
        return last + 1 < lines.size() ? name(last + 1, lines.get(last + 1).text()) : Optional.empty();
    }

    /** "Ambassador" may stand on a line of its own between the name and the role. */
    private Optional<Found<String>> nameAbove(int first) {
        for (int i = first - 1;
                i >= Math.max(0, first - 2) && lines.get(i).text().length() <= SHORT;
                i--) {
            Optional<Found<String>> name = name(i, lines.get(i).text());
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    private Optional<Found<String>> name(int line, String text) {
        return PersonNames.in(text)
                .map(name -> new Found<>(name, lines.get(line).place()));
    }

    /** {@code NAME, Permanent Representative of ...}: what stands before the comma. */
    private Optional<String> beforeRole(int line) {
        String text = lines.get(line).text();
        int comma = text.indexOf(',') < 0 ? text.indexOf('،') : text.indexOf(',');
        return comma > 0 && role(line).isPresent() ? Optional.of(text.substring(0, comma)) : Optional.empty();
    }

    private boolean signed(int line) {
        return LetterWords.SIGNED.matcher(lines.get(line).folded()).find();
    }

    private static String withoutMark(String text) {
        String bare = text.replaceAll("[()\\[\\]（）／/«»:]", " ").strip();
        String folded = Folding.of(bare);
        for (String mark : LetterWords.forms("signed")) {
            if (folded.startsWith(mark + " ") || folded.equals(mark)) {
                return bare.substring(Math.min(bare.length(), wordsLength(bare, mark)))
                        .strip();
            }
            if (folded.endsWith(mark)) {
                return bare.replaceFirst("\\S+\\s*$", "").strip();
            }
        }
        return bare;
    }

    /** How many characters the words of a folded mark take in the text that it was folded from. */
    private static int wordsLength(String text, String mark) {
        int words = mark.split(" ").length;
        Matcher matcher = Pattern.compile("\\S+\\s*").matcher(text);
        int end = 0;
        for (int i = 0; i < words && matcher.find(); i++) {
            end = matcher.end();
        }
        return end;
    }

    /** The role that a line gives; a line that only mentions one in a sentence gives none. */
    private Optional<SignatoryRole> role(int line) {
        String folded = lines.get(line).folded();
        if (folded.endsWith("。") || folded.endsWith(".") && !folded.endsWith("a.i.") && !folded.endsWith("i.")) {
            return Optional.empty();
        }
        for (Map.Entry<SignatoryRole, Pattern> entry : ROLES.entrySet()) {
            Matcher matcher = entry.getValue().matcher(folded);
            if (matcher.find() && leads(folded, matcher.start())) {
                return Optional.of(entry.getKey());
            }
        }
        return Optional.empty();
    }

    private static boolean leads(String folded, int start) {
        String before = folded.substring(0, start).stripTrailing();
        if (CHINESE.matcher(folded).find()) {
            return start <= INDENT_IN_CHINESE;
        }
        return start <= INDENT || JOINED.matcher(before).find();
    }
}
