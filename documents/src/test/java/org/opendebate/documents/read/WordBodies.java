package org.opendebate.documents.read;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.ListArbitrary;

/** Generates bodies of Word files that nest the constructs of WordprocessingML in each other. */
final class WordBodies {

    private static final String HYPERLINK = "<w:r><w:fldChar w:fldCharType='begin'/></w:r>"
            + "<w:r><w:instrText> HYPERLINK \"https://example.org\" </w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType='separate'/></w:r>";
    private static final String FIELD_END = "<w:r><w:fldChar w:fldCharType='end'/></w:r>";

    private WordBodies() {}

    static Arbitrary<String> any() {
        return blocks(3)
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(list -> "<w:p><w:r><w:t>first</w:t></w:r></w:p>" + String.join("", list));
    }

    private static ListArbitrary<String> blocks(int depth) {
        Arbitrary<String> paragraph =
                Combinators.combine(properties(), inlines(depth)).as((p, i) -> "<w:p>" + p + i + "</w:p>");
        if (depth == 0) {
            return paragraph.list();
        }
        Arbitrary<String> inner = Arbitraries.lazy(
                () -> blocks(depth - 1).ofMinSize(1).ofMaxSize(2).map(list -> String.join("", list)));
        return Arbitraries.oneOf(
                        paragraph,
                        paragraph,
                        inner.map(b -> "<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>" + b
                                + "</w:sdtContent></w:sdt>"),
                        inner.map(b -> "<w:customXml w:element='x'>" + b + "</w:customXml>"),
                        inner.map(b -> "<w:ins>" + b + "</w:ins>"),
                        inner.map(b -> "<w:del>" + b + "</w:del>"),
                        inner.map(
                                b -> "<mc:AlternateContent><mc:Choice Requires='wps'>" + b
                                        + "</mc:Choice><mc:Fallback><w:p><w:r><w:t>old</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>"),
                        inner.list().ofMinSize(1).ofMaxSize(4).flatMap(WordBodies::table))
                .list();
    }

    private static Arbitrary<String> table(List<String> cells) {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 3), Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as((columns, deleted, merged) -> {
                    StringBuilder table = new StringBuilder("<w:tbl><w:tblPr/>");
                    for (int i = 0; i < cells.size(); i += columns) {
                        table.append(
                                deleted && i > 0
                                        ? "<w:tr><w:trPr><w:del/></w:trPr>"
                                        : "<w:tr><w:trPr><w:tblHeader/></w:trPr>");
                        for (int c = i; c < Math.min(cells.size(), i + columns); c++) {
                            String merge = merged && c == i ? "<w:vMerge w:val='restart'/>" : "<w:gridSpan w:val='2'/>";
                            table.append("<w:tc><w:tcPr>")
                                    .append(merge)
                                    .append("</w:tcPr>")
                                    .append(cells.get(c))
                                    .append("</w:tc>");
                        }
                        table.append("</w:tr>");
                    }
                    return table.append("</w:tbl>").toString();
                });
    }

    private static Arbitrary<String> properties() {
        return Arbitraries.of(
                "",
                "<w:pPr><w:pStyle w:val='Hidden'/></w:pPr>",
                "<w:pPr><w:outlineLvl w:val='1'/></w:pPr>",
                "<w:pPr><w:bidi/><w:rPr><w:del/></w:rPr></w:pPr>",
                "<w:pPr><w:rPr><w:ins/><w:vanish/></w:rPr></w:pPr>",
                "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>");
    }

    private static Arbitrary<String> inlines(int depth) {
        return inline(depth).list().ofMaxSize(4).map(list -> String.join("", list));
    }

    private static Arbitrary<String> inline(int depth) {
        Arbitrary<String> run = Combinators.combine(
                        Arbitraries.of(
                                "",
                                "<w:rPr><w:b/></w:rPr>",
                                "<w:rPr><w:vanish/></w:rPr>",
                                "<w:rPr><w:rStyle w:val='HiddenRun'/></w:rPr>",
                                "<w:rPr><w:rtl/><w:lang w:bidi='ar-EG'/></w:rPr>"),
                        content())
                .as((look, content) -> "<w:r>" + look + content + "</w:r>");
        if (depth == 0) {
            return run;
        }
        Arbitrary<String> inner = Arbitraries.lazy(() -> inlines(depth - 1));
        Arbitrary<String> box = Arbitraries.lazy(
                () -> blocks(depth - 1).ofMinSize(1).ofMaxSize(2).map(list -> String.join("", list)));
        return Arbitraries.oneOf(
                run,
                run,
                run,
                inner.map(i -> "<w:hyperlink r:id='l1'>" + i + "</w:hyperlink>"),
                inner.map(i -> "<w:ins>" + i + "</w:ins>"),
                inner.map(i -> "<w:del>" + i + "</w:del>"),
                inner.map(i -> "<w:moveTo>" + i + "</w:moveTo>"),
                inner.map(i -> "<w:sdt><w:sdtContent>" + i + "</w:sdtContent></w:sdt>"),
                inner.map(i -> "<w:smartTag w:element='x'>" + i + "</w:smartTag>"),
                inner.map(i -> "<w:bdo w:val='rtl'>" + i + "</w:bdo>"),
                inner.map(i -> "<w:fldSimple w:instr=' PAGE '>" + i + "</w:fldSimple>"),
                inner.map(i -> HYPERLINK + i + FIELD_END),
                box.map(b -> "<w:r><w:drawing><wps:txbx><w:txbxContent>" + b
                        + "</w:txbxContent></wps:txbx></w:drawing></w:r>"),
                box.map(b -> "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx><w:txbxContent>"
                        + b
                        + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>"
                        + b + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"));
    }

    private static Arbitrary<String> content() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars("abcdé中文س")
                        .ofMinLength(1)
                        .ofMaxLength(6)
                        .map(t -> "<w:t xml:space='preserve'> " + t + " </w:t>"),
                Arbitraries.of(
                        "<w:t> x </w:t>",
                        "<w:tab/><w:t>y</w:t><w:br/><w:cr/>",
                        "<w:noBreakHyphen/><w:softHyphen/>",
                        "<w:sym w:font='Symbol' w:char='F0B7'/>",
                        "<w:sym w:font='Wingdings' w:char='F012'/><w:t>&#xF0A7;</w:t>",
                        "<w:delText>gone</w:delText>",
                        "<w:instrText>code</w:instrText>",
                        "<w:footnoteReference w:id='2'/>",
                        "<w:footnoteReference w:customMarkFollows='1' w:id='2'/><w:t>*</w:t><w:t>after</w:t>",
                        "<w:footnoteReference w:customMarkFollows='1' w:id='3'/><w:t>*</w:t>",
                        "<w:endnoteReference w:customMarkFollows='1' w:id='1'/><w:tab/>",
                        "<w:ruby><w:rt><w:r><w:t>reading</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>base</w:t></w:r></w:rubyBase></w:ruby>",
                        "<w:drawing><wp:inline><wp:docPr id='1' name='x'/></wp:inline></w:drawing>",
                        "<w:pict><v:shape><v:textpath string='art'/></v:shape></w:pict>"));
    }
}
