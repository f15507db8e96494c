package org.opendebate.documents.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.opendebate.documents.model.Direction;
import org.opendebate.documents.model.ListBlock;

/** The numbering definitions that the lists of the document ask for, one for each list. */
final class Numbering {

    /** Word has nine levels, from 0. */
    static final int DEEPEST = 8;

    /** How far the numbers of an outer list stand in, in twentieths of a point. */
    static final int FIRST_INDENT = 210;

    private static final Pattern FULL_WIDTH_END = Pattern.compile("[、。）．：]$");
    private static final int NARROWEST = 340;
    private static final int LETTER = 105;
    private static final int CHINESE_LETTER = 210;

    /** @param suffix what follows the number: {@code tab}, {@code space}, {@code nothing} */
    private record Definition(NumberForm form, int level, Direction direction, int left, int hanging, String suffix) {}

    private final List<Definition> definitions = new ArrayList<>();

    /**
     * The id of a new definition.
     *
     * @param left where the text of the items begins, in twentieths of a point
     * @param hanging how far before it the number stands
     */
    int define(NumberForm form, int level, Direction direction, int left, int hanging) {
        definitions.add(new Definition(form, level, direction, left, hanging, "tab"));
        return definitions.size();
    }

    /** The id of a new definition for the number of one heading, which stands in its line. */
    int defineHeading(String number, Direction direction) {
        String suffix = FULL_WIDTH_END.matcher(number).find() ? "nothing" : "space";
        definitions.add(new Definition(NumberForm.literal(number), 0, direction, 0, 0, suffix));
        return definitions.size();
    }

    /** The width that the widest number of a list needs, with the space after it. */
    static int hanging(ListBlock list) {
        int widest = list.items().stream()
                .mapToInt(item -> item.number()
                        .chars()
                        .map(c -> c > 0x2E00 ? CHINESE_LETTER : LETTER)
                        .sum())
                .max()
                .orElse(0);
        return Math.max(NARROWEST, widest + LETTER);
    }

    void write(Xml xml) {
        xml.start("w:numbering", "xmlns:w", Word.NAMESPACE);
        for (int id = 1; id <= definitions.size(); id++) {
            definition(xml, id, definitions.get(id - 1));
        }
        for (int id = 1; id <= definitions.size(); id++) {
            xml.start("w:num", "w:numId", Integer.toString(id));
            xml.val("w:abstractNumId", Integer.toString(id));
            xml.end();
        }
        xml.end();
    }

    private static void definition(Xml xml, int id, Definition definition) {
        NumberForm form = definition.form();
        xml.start("w:abstractNum", "w:abstractNumId", Integer.toString(id));
        xml.val("w:multiLevelType", "hybridMultilevel");
        xml.start("w:lvl", "w:ilvl", Integer.toString(definition.level()));
        xml.val("w:start", Integer.toString(form.start()));
        xml.val("w:numFmt", form.format());
        if (!definition.suffix().equals("tab")) {
            xml.val("w:suff", definition.suffix());
        }
        xml.val("w:lvlText", form.pattern().replace(NumberForm.PLACE, "%" + (definition.level() + 1)));
        xml.val("w:lvlJc", "left");
        xml.start("w:pPr");
        xml.empty(
                "w:ind",
                "w:left",
                Integer.toString(definition.left()),
                "w:hanging",
                Integer.toString(definition.hanging()));
        xml.end();
        xml.start("w:rPr");
        xml.empty("w:rFonts", "w:ascii", Word.FONT, "w:hAnsi", Word.FONT, "w:cs", Word.FONT, "w:hint", "default");
        if (definition.direction() == Direction.RTL) {
            xml.empty("w:rtl");
        }
        xml.end();
        xml.end();
        xml.end();
    }
}
