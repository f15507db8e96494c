package org.opendebate.documents.read;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterDirection;
import com.ibm.icu.lang.UScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opendebate.documents.model.Anchor;
import org.opendebate.documents.model.Block;
import org.opendebate.documents.model.Direction;
import org.opendebate.documents.model.Footnote;
import org.opendebate.documents.model.Heading;
import org.opendebate.documents.model.Image;
import org.opendebate.documents.model.Inline;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.LineBreak;
import org.opendebate.documents.model.Link;
import org.opendebate.documents.model.ListBlock;
import org.opendebate.documents.model.ListItem;
import org.opendebate.documents.model.NoteRef;
import org.opendebate.documents.model.PageBreak;
import org.opendebate.documents.model.Paragraph;
import org.opendebate.documents.model.Quotation;
import org.opendebate.documents.model.Reference;
import org.opendebate.documents.model.StatementText;
import org.opendebate.documents.model.Table;
import org.opendebate.documents.model.Text;

/**
 * Settles which texts are in another language than the statement. Word's own tags come from the keyboard as often as from
 * the author: what most of the text of the statement's script is tagged as counts as the statement's language.
 */
final class Languages {

    private final Map<Language, Integer> letters = new EnumMap<>(Language.class);
    private final Map<Integer, Integer> scripts = new HashMap<>();
    private Language statement;
    private Optional<Language> usual = Optional.empty();

    private final Findings findings;

    private Languages(Findings findings) {
        this.findings = findings;
    }

    /** The language that a run is tagged as, where its letters can be of it. */
    static Optional<Language> tagged(String text, RunLook look) {
        int script = scriptOf(text);
        String tag = switch (script) {
            case UScript.HAN -> look.languageEastAsia;
            case UScript.ARABIC -> look.languageComplex;
            case UScript.LATIN, UScript.CYRILLIC -> look.language;
            default -> null;
        };
        return tag == null ? Optional.empty() : Language.ofTag(tag).filter(language -> scriptOf(language) == script);
    }

    /** The statement in its language: the declared one, or else what its letters and tags say. */
    static StatementText settle(List<Block> blocks, Optional<Language> declared, Findings findings) {
        Languages languages = new Languages(findings);
        languages.count(blocks);
        int script = languages.scripts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(UScript.LATIN);
        languages.statement = declared.orElseGet(() -> languages.likely(script));
        if (scriptOf(languages.statement) != script && !languages.scripts.isEmpty()) {
            findings.add(
                    Rule.LANGUAGE_DIFFERS,
                    "",
                    "Most of the text is not written in the letters of the declared language ("
                            + languages.statement.code() + ").");
        }
        languages.usual = languages.mostTagged(scriptOf(languages.statement));
        return new StatementText(languages.statement, languages.blocks(blocks));
    }

    private Language likely(int script) {
        return mostTagged(script)
                .orElse(
                        switch (script) {
                            case UScript.ARABIC -> Language.AR;
                            case UScript.HAN -> Language.ZH;
                            case UScript.CYRILLIC -> Language.RU;
                            default -> Language.EN;
                        });
    }

    private Optional<Language> mostTagged(int script) {
        return letters.entrySet().stream()
                .filter(entry -> scriptOf(entry.getKey()) == script)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    private void count(List<Block> blocks) {
        // settling without a language known yet visits every text once
        blocks.forEach(this::block);
    }

    private static int scriptOf(Language language) {
        return switch (language) {
            case AR -> UScript.ARABIC;
            case ZH -> UScript.HAN;
            case RU -> UScript.CYRILLIC;
            case EN, FR, ES -> UScript.LATIN;
        };
    }

    /** The script of the first letter; {@link UScript#COMMON} without one. */
    private static int scriptOf(String text) {
        return text.codePoints()
                .filter(UCharacter::isLetter)
                .map(UScript::getScript)
                .filter(script -> script != UScript.COMMON && script != UScript.INHERITED)
                .findFirst()
                .orElse(UScript.COMMON);
    }

    private List<Block> blocks(List<Block> blocks) {
        return blocks.stream().map(this::block).toList();
    }

    private Block block(Block block) {
        return switch (block) {
            case Paragraph p ->
                new Paragraph(direction(p.direction(), p.content()), p.alignment(), inlines(p.content()));
            case Heading h ->
                new Heading(
                        h.level(),
                        direction(h.direction(), h.content()),
                        h.alignment(),
                        h.number(),
                        inlines(h.content()));
            case ListBlock list -> list(list);
            case Table table -> new Table(table.direction(), table.headerRows(), rows(table.rows()));
            case Quotation quotation -> new Quotation(blocks(quotation.body()));
        };
    }

    private ListBlock list(ListBlock list) {
        List<ListItem> items = list.items().stream()
                .map(item -> new ListItem(item.number(), blocks(item.body())))
                .toList();
        boolean rightToLeft =
                items.getFirst().body().getFirst() instanceof Paragraph first && first.direction() == Direction.RTL;
        return new ListBlock(list.kind(), rightToLeft ? Direction.RTL : list.direction(), items);
    }

    /** What is written from the right runs from the right, though its author may not have said so. */
    private Direction direction(Direction said, List<Inline> content) {
        if (said == Direction.RTL || statement == null) {
            return said;
        }
        int[] balance = {0};
        weigh(content, balance);
        if (balance[0] <= 0) {
            return said;
        }
        findings.add(Rule.DIRECTION_ASSUMED, "", "Text that runs from the right stands in a paragraph from the left.");
        return Direction.RTL;
    }

    private static void weigh(List<Inline> content, int[] balance) {
        for (Inline inline : content) {
            switch (inline) {
                case Text text ->
                    text.text()
                            .codePoints()
                            .map(UCharacter::getDirection)
                            .forEach(direction -> balance[0] += switch (direction) {
                                case ECharacterDirection.RIGHT_TO_LEFT, ECharacterDirection.RIGHT_TO_LEFT_ARABIC -> 1;
                                case ECharacterDirection.LEFT_TO_RIGHT -> -1;
                                default -> 0;
                            });
                case Link link -> weigh(link.content(), balance);
                case Reference reference -> weigh(reference.content(), balance);
                case NoteRef note -> {}
                case LineBreak lineBreak -> {}
                case PageBreak pageBreak -> {}
                case Image image -> {}
                case Anchor anchor -> {}
            }
        }
    }

    private List<Table.Row> rows(List<Table.Row> rows) {
        return rows.stream()
                .map(row -> new Table.Row(row.cells().stream()
                        .map(cell -> new Table.Cell(cell.columnSpan(), cell.rowSpan(), blocks(cell.body())))
                        .toList()))
                .toList();
    }

    private List<Inline> inlines(List<Inline> inlines) {
        return inlines.stream().map(this::inline).toList();
    }

    private Inline inline(Inline inline) {
        return switch (inline) {
            case Text text -> text(text);
            case Link link -> new Link(link.href(), inlines(link.content()));
            case NoteRef(Footnote note) ->
                new NoteRef(new Footnote(note.id(), note.marker(), note.kind(), blocks(note.body())));
            case Reference reference -> new Reference(reference.target(), inlines(reference.content()));
            case LineBreak lineBreak -> lineBreak;
            case PageBreak pageBreak -> pageBreak;
            case Image image -> image;
            case Anchor anchor -> anchor;
        };
    }

    private Text text(Text text) {
        if (statement == null) {
            int script = scriptOf(text.text());
            if (script != UScript.COMMON) {
                scripts.merge(script, text.text().length(), Integer::sum);
            }
            text.language().ifPresent(tag -> letters.merge(tag, text.text().length(), Integer::sum));
            return text;
        }
        boolean own = text.language().equals(Optional.of(statement))
                || text.language().equals(usual);
        return own ? new Text(text.text(), text.emphasis(), Optional.empty(), text.direction()) : text;
    }
}
