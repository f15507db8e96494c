package org.opendebate.documents.read;

import static org.opendebate.documents.read.LanguageTally.scriptOf;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterDirection;
import com.ibm.icu.lang.UScript;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opendebate.documents.language.Detection;
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
 * Settles which texts are in another language than the statement. The words of a line tell it where they can. Word's own
 * tags come from the keyboard as often as from the author: what most of the text of the statement's script is tagged as
 * counts as the statement's language.
 */
final class Languages {

    /** Less than this share of the letters, in per cent, or fewer letters than this, are no part of a statement. */
    private static final int LEAST_SHARE_IN_PERCENT = 10;

    private static final int LEAST_LETTERS = 60;

    private final LanguageTally tally;
    private final Language statement;

    /** What a line is taken for of which nothing is told. */
    private final Language ground;

    private final Optional<Language> usual;
    private final Findings findings;

    private Languages(LanguageTally tally, Language statement, Findings findings) {
        this.tally = tally;
        this.statement = statement;
        this.ground = tally.groundOr(statement);
        this.usual = tally.mostTagged(scriptOf(statement));
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

    /** The statement in its language: the declared one, or else what its words, Word's tags and its letters say. */
    static StatementText settle(List<Block> blocks, Optional<Language> declared, Findings findings) {
        LanguageTally tally = LanguageTally.of(blocks);
        Language statement = declared.orElseGet(() -> likely(tally));
        Languages languages = new Languages(tally, statement, findings);
        StatementText text = new StatementText(statement, languages.blocks(blocks));
        languages.tell(text);
        return text;
    }

    private static Language likely(LanguageTally tally) {
        int script = tally.script().orElse(UScript.LATIN);
        return tally.mostDetected()
                .or(() -> tally.mostTagged(script))
                .orElse(
                        switch (script) {
                            case UScript.ARABIC -> Language.AR;
                            case UScript.HAN -> Language.ZH;
                            case UScript.CYRILLIC -> Language.RU;
                            default -> Language.EN;
                        });
    }

    private void tell(StatementText text) {
        List<Language> found = text.languages();
        boolean otherLetters =
                tally.script().filter(script -> script != scriptOf(statement)).isPresent();
        if (found.size() > 1) {
            findings.add(
                    Rule.MIXED_LANGUAGES,
                    "",
                    "The statement is in more than one language: " + names(found) + ", most of it in "
                            + name(found.getFirst()) + ".");
        } else if (found.getFirst() != statement) {
            findings.add(
                    Rule.LANGUAGE_DIFFERS,
                    "",
                    "The declared language is " + name(statement) + "; the text is in " + name(found.getFirst()) + ".");
        } else if (otherLetters) {
            findings.add(
                    Rule.LANGUAGE_DIFFERS,
                    "",
                    "Most of the text is not written in the letters of the declared language (" + name(statement)
                            + ").");
        }
        tally.foreign().forEach((name, letters) -> {
            if (letters >= LEAST_LETTERS && letters * 100L >= (long) tally.letters() * LEAST_SHARE_IN_PERCENT) {
                findings.add(
                        Rule.LANGUAGE_NOT_OFFICIAL,
                        "",
                        "About %d per cent of the text seems to be in %s, which is none of the six official languages."
                                .formatted(letters * 100L / tally.letters(), name));
            }
        });
    }

    private static String names(List<Language> languages) {
        return languages.stream().map(Languages::name).collect(Collectors.joining(", "));
    }

    private static String name(Language language) {
        return switch (language) {
            case AR -> "Arabic";
            case ZH -> "Chinese";
            case EN -> "English";
            case FR -> "French";
            case RU -> "Russian";
            case ES -> "Spanish";
        };
    }

    private List<Block> blocks(List<Block> blocks) {
        return blocks.stream().map(this::block).toList();
    }

    private Block block(Block block) {
        return switch (block) {
            case Paragraph p -> new Paragraph(direction(p.direction(), p.content()), p.alignment(), line(p.content()));
            case Heading h ->
                new Heading(
                        h.level(), direction(h.direction(), h.content()), h.alignment(), h.number(), line(h.content()));
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
        if (said == Direction.RTL) {
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

    private List<Inline> line(List<Inline> content) {
        return inlines(content, tally.line(content));
    }

    private List<Inline> inlines(List<Inline> inlines, LanguageTally.Line line) {
        return inlines.stream().map(inline -> inline(inline, line)).toList();
    }

    private Inline inline(Inline inline, LanguageTally.Line line) {
        return switch (inline) {
            case Text text -> new Text(text.text(), text.emphasis(), language(text, line), text.direction());
            case Link link -> new Link(link.href(), inlines(link.content(), line));
            case NoteRef(Footnote note) ->
                new NoteRef(new Footnote(note.id(), note.marker(), note.kind(), blocks(note.body())));
            case Reference reference -> new Reference(reference.target(), inlines(reference.content(), line));
            case LineBreak lineBreak -> lineBreak;
            case PageBreak pageBreak -> pageBreak;
            case Image image -> image;
            case Anchor anchor -> anchor;
        };
    }

    /** What a line's words say counts for its texts without a tag, and for those with the tag of most of the line. */
    private Optional<Language> language(Text text, LanguageTally.Line line) {
        int script = scriptOf(text.text());
        Optional<Language> said = said(line).filter(told -> script == UScript.COMMON || script == scriptOf(told));
        if (said.isPresent() && (text.language().isEmpty() || text.language().equals(line.tag()))) {

            return said.filter(told -> told != statement);
        }
        return text.language()
                .filter(tag -> tag != statement && !text.language().equals(usual));
    }

    private Optional<Language> said(LanguageTally.Line line) {
        return switch (line.detection()) {
            case Detection.Official(Language language) -> Optional.of(language);
            case Detection.Foreign foreign -> Optional.empty();
            case Detection.Unsure unsure ->
                ground != statement && line.script() == scriptOf(ground)
                        ? Optional.of(ground)
                        : byLetters(line.script());
        };
    }

    /** Of a line of too few words, letters that are not the statement's say enough where one language alone has them. */
    private Optional<Language> byLetters(int script) {
        if (script == scriptOf(statement)) {
            return Optional.empty();
        }
        return switch (script) {
            case UScript.ARABIC -> Optional.of(Language.AR);
            case UScript.CYRILLIC -> Optional.of(Language.RU);
            default -> Optional.empty();
        };
    }
}
