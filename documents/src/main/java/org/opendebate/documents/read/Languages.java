package org.opendebate.documents.read;

import com.ibm.icu.lang.UScript;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opendebate.documents.language.Detection;
import org.opendebate.documents.model.Anchor;
import org.opendebate.documents.model.Block;
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
        this.usual = tally.mostTagged(Scripts.of(statement));
        this.findings = findings;
    }

    /** The language that a run is tagged as, where its letters can be of it. */
    static Optional<Language> tagged(String text, RunLook look) {
        int script = Scripts.of(text);
        String tag = switch (script) {
            case UScript.HAN -> look.languageEastAsia;
            case UScript.ARABIC -> look.languageComplex;
            case UScript.LATIN, UScript.CYRILLIC -> look.language;
            default -> null;
        };
        return tag == null ? Optional.empty() : Language.ofTag(tag).filter(language -> Scripts.of(language) == script);
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
                tally.script().filter(script -> script != Scripts.of(statement)).isPresent();
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
            case Paragraph p -> new Paragraph(p.direction(), p.alignment(), line(p.content()));
            case Heading h -> new Heading(h.level(), h.direction(), h.alignment(), h.number(), line(h.content()));
            case ListBlock list ->
                new ListBlock(
                        list.kind(),
                        list.direction(),
                        list.items().stream()
                                .map(item -> new ListItem(item.number(), blocks(item.body())))
                                .toList());
            case Table table -> new Table(table.direction(), table.headerRows(), rows(table.rows()));
            case Quotation quotation -> new Quotation(blocks(quotation.body()));
        };
    }

    private List<Table.Row> rows(List<Table.Row> rows) {
        return rows.stream()
                .map(row -> new Table.Row(row.cells().stream()
                        .map(cell -> new Table.Cell(cell.columnSpan(), cell.rowSpan(), blocks(cell.body())))
                        .toList()))
                .toList();
    }

    private List<Inline> line(List<Inline> content) {
        LanguageTally.Line line = tally.line(content);
        Optional<Language> said = said(line);
        return inlines(
                content,
                LetterLanguages.of(
                        content, said.filter(told -> told != statement), (script, tag) -> language(script, tag, line)));
    }

    private List<Inline> inlines(List<Inline> inlines, LetterLanguages letters) {
        return inlines.stream()
                .flatMap(inline -> inline(inline, letters).stream())
                .toList();
    }

    private List<Inline> inline(Inline inline, LetterLanguages letters) {
        return switch (inline) {
            case Text text -> letters.next(text);
            case Link link -> List.of(new Link(link.href(), inlines(link.content(), letters)));
            case NoteRef(Footnote note) ->
                List.of(new NoteRef(new Footnote(note.id(), note.marker(), note.kind(), blocks(note.body()))));
            case Reference reference ->
                List.of(new Reference(reference.target(), inlines(reference.content(), letters)));
            case LineBreak lineBreak -> List.of(lineBreak);
            case PageBreak pageBreak -> List.of(pageBreak);
            case Image image -> List.of(image);
            case Anchor anchor -> List.of(anchor);
        };
    }

    /**
     * What a line's words say counts for its letters without a tag, and for those with the tag of most of the line. Letters
     * of which nothing is told, that are not the statement's, are in the official language that has them.
     */
    private Optional<Language> language(int script, Optional<Language> tag, LanguageTally.Line line) {
        Optional<Language> said = said(line).filter(told -> script == Scripts.of(told));
        if (said.isPresent() && (tag.isEmpty() || tag.equals(line.tag()))) {
            return said.filter(told -> told != statement);
        }
        return tag.isPresent() ? tag.filter(told -> told != statement && !tag.equals(usual)) : byLetters(script, line);
    }

    private Optional<Language> said(LanguageTally.Line line) {
        return switch (line.detection()) {
            case Detection.Official(Language language) -> Optional.of(language);
            case Detection.Foreign foreign -> Optional.empty();
            case Detection.Unsure unsure ->
                ground != statement && line.script() == Scripts.of(ground) ? Optional.of(ground) : Optional.empty();
        };
    }

    /** Latin letters are those of three official languages, and of most names: they tell nothing. */
    private Optional<Language> byLetters(int script, LanguageTally.Line line) {
        if (script == Scripts.of(statement)
                || line.taken().contains(script)
                || line.detection() instanceof Detection.Foreign) {
            return Optional.empty();
        }
        return switch (script) {
            case UScript.ARABIC -> Optional.of(Language.AR);
            case UScript.HAN -> Optional.of(Language.ZH);
            case UScript.CYRILLIC -> Optional.of(Language.RU);
            default -> Optional.empty();
        };
    }
}
