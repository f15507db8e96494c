package org.opendebate.documents.read;

import static org.opendebate.documents.Seeds.once;
import static org.opendebate.documents.Seeds.one;
import static org.opendebate.documents.read.Docx.r;

import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Draws Word files that nest the constructs of WordprocessingML in each other, wherever its schema lets them. */
final class WordBodies {

    private static final String LETTERS = "abcdé中文سж";
    private static final String FIELD_END = "<w:r><w:fldChar w:fldCharType='end'/></w:r>";

    private final RandomGenerator random;
    private int bookmarks;

    private WordBodies(RandomGenerator random) {
        this.random = random;
    }

    /** A file with notes, styles, numbering, a chart, a diagram, a picture and an embedded document to refer to. */
    static Docx draw(RandomGenerator random) {
        WordBodies bodies = new WordBodies(random);
        String body = "<w:p>" + r("first") + "</w:p>" + bodies.blocks(3);
        return WordParts.around(body, bodies.notes("footnote"), bodies.notes("endnote"), bodies.embedded());
    }

    private byte[] embedded() {
        return WordParts.plain(blocks(1)).bytes();
    }

    private String notes(String kind) {
        return "<w:" + kind + " w:id='0' w:type='separator'><w:p/></w:" + kind + "><w:" + kind
                + " w:id='2'><w:p><w:r><w:"
                + kind + "Ref/></w:r>" + inlines(1) + "</w:p>" + blocks(1) + "</w:" + kind + "><w:" + kind
                + " w:id='3'><w:p><w:r><w:t xml:space='preserve'> * own</w:t></w:r></w:p></w:" + kind + ">";
    }

    private String some(int most, Supplier<String> draw) {
        StringBuilder all = new StringBuilder();
        for (int left = random.nextInt(1, most + 1); left > 0; left--) {
            all.append(draw.get());
        }
        return all.toString();
    }

    private String blocks(int depth) {
        return some(3, () -> block(depth));
    }

    private String block(int depth) {
        if (depth == 0) {
            return paragraph(0);
        }
        return switch (random.nextInt(16)) {
            case 0 ->
                "<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>" + blocks(depth - 1)
                        + "</w:sdtContent></w:sdt>";
            case 1 -> "<w:customXml w:element='x'><w:customXmlPr/>" + blocks(depth - 1) + "</w:customXml>";
            case 2 -> "<w:ins>" + blocks(depth - 1) + "</w:ins>";
            case 3 -> "<w:del>" + blocks(depth - 1) + "</w:del>";
            case 4 ->
                "<w:moveTo>" + blocks(depth - 1) + "</w:moveTo><w:moveFrom>" + blocks(depth - 1) + "</w:moveFrom>";
            case 5 -> alternative(() -> blocks(depth - 1));
            case 6, 7, 8 -> table(depth);
            case 9 -> "<m:oMathPara><m:oMath>" + formula(depth) + "</m:oMath></m:oMathPara>";
            case 10 -> "<w:altChunk r:id='" + one(random, "word", "html", "text", "rich", "none") + "'/>";
            case 11 -> bookmark();
            default -> paragraph(depth);
        };
    }

    private String paragraph(int depth) {
        String properties = one(
                random,
                "",
                "",
                "<w:pPr><w:pStyle w:val='Hidden'/></w:pPr>",
                "<w:pPr><w:outlineLvl w:val='1'/></w:pPr>",
                "<w:pPr><w:bidi/><w:rPr><w:del/></w:rPr></w:pPr>",
                "<w:pPr><w:rPr><w:ins/><w:vanish/></w:rPr></w:pPr>",
                "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>",
                "<w:pPr><w:numPr><w:ilvl w:val='1'/><w:numId w:val='1'/></w:numPr></w:pPr>");
        boolean inside = depth > 1 && once(random, 40);
        return "<w:p>" + properties + inlines(depth) + (inside ? table(1) + inlines(depth) : "") + "</w:p>";
    }

    private String table(int depth) {
        int columns = random.nextInt(1, 4);
        String rows = some(3, () -> {
            String row = row(depth, columns);
            return switch (random.nextInt(6)) {
                case 0 -> "<w:sdt><w:sdtContent>" + row + "</w:sdtContent></w:sdt>";
                case 1 -> "<w:ins>" + row + "</w:ins>";
                case 2 -> alternative(() -> row);
                default -> row;
            };
        });
        return "<w:tbl><w:tblPr>" + one(random, "", "<w:bidiVisual/>") + "</w:tblPr><w:tblGrid/>" + rows + "</w:tbl>";
    }

    private String row(int depth, int columns) {
        StringBuilder row = new StringBuilder("<w:tr><w:trPr>")
                .append(one(random, "", "<w:tblHeader/>", "<w:del/>", "<w:ins/>", "<w:gridBefore w:val='1'/>"))
                .append("</w:trPr>");
        for (int column = 0; column < columns; column++) {
            String look = one(
                    random,
                    "",
                    "<w:gridSpan w:val='2'/>",
                    "<w:vMerge w:val='restart'/>",
                    "<w:vMerge/>",
                    "<w:vMerge w:val='continue'/>",
                    "<w:gridSpan w:val='2'/><w:vMerge/>",
                    "<w:hMerge/>");
            String cell = "<w:tc><w:tcPr>" + look + "</w:tcPr>" + blocks(depth - 1) + "</w:tc>";
            row.append(once(random, 6) ? "<w:sdt><w:sdtContent>" + cell + "</w:sdtContent></w:sdt>" : cell);
        }
        return row.append("</w:tr>").toString();
    }

    private String alternative(Supplier<String> inside) {
        return "<mc:AlternateContent><mc:Choice Requires='" + one(random, "wps", "cx1", "wps w14") + "'>" + inside.get()
                + "</mc:Choice><mc:Fallback>" + inside.get() + "</mc:Fallback></mc:AlternateContent>";
    }

    private String inlines(int depth) {
        return once(random, 5) ? "" : some(3, () -> inline(depth));
    }

    private String inline(int depth) {
        if (depth == 0) {
            return run();
        }
        return switch (random.nextInt(26)) {
            case 0 -> "<w:hyperlink r:id='l1'>" + inlines(depth - 1) + "</w:hyperlink>";
            case 1 -> "<w:hyperlink w:anchor='" + reference() + "'>" + inlines(depth - 1) + "</w:hyperlink>";
            case 2 -> "<w:ins>" + inlines(depth - 1) + "</w:ins>";
            case 3 -> "<w:del>" + inlines(depth - 1) + "</w:del>";
            case 4 -> "<w:moveTo>" + inlines(depth - 1) + "</w:moveTo>";
            case 5 -> "<w:sdt><w:sdtPr/><w:sdtContent>" + inlines(depth - 1) + "</w:sdtContent></w:sdt>";
            case 6 -> "<w:smartTag w:element='x'>" + inlines(depth - 1) + "</w:smartTag>";
            case 7 ->
                one(random, "<w:bdo w:val='rtl'>%s</w:bdo>", "<w:dir w:val='ltr'>%s</w:dir>")
                        .formatted(inlines(depth - 1));
            case 8 -> "<w:fldSimple w:instr=' PAGE '>" + inlines(depth - 1) + "</w:fldSimple>";
            case 9 ->
                field(
                        one(random, "HYPERLINK \"https://example.org\"", "REF " + reference(), "DATE"),
                        inlines(depth - 1));
            case 10, 11 -> "<w:r>" + box(depth) + "</w:r>";
            case 12 -> "<w:r>" + alternative(() -> box(depth)) + "</w:r>";
            case 13, 14 -> "<m:oMath>" + formula(depth) + "</m:oMath>";
            case 15 -> alternative(() -> inlines(depth - 1));
            case 16 -> bookmark();
            case 17 ->
                "<w:r><w:ruby><w:rubyPr/><w:rt>" + run() + "</w:rt><w:rubyBase>" + run()
                        + "</w:rubyBase></w:ruby></w:r>";
            case 18 -> "<w:r>" + drawing(one(random, WordParts.CHART, WordParts.DIAGRAM, WordParts.PICTURE)) + "</w:r>";
            default -> run();
        };
    }

    private String box(int depth) {
        String content = "<w:txbxContent>" + blocks(depth - 1) + "</w:txbxContent>";
        return once(random, 2)
                ? drawing("<wps:wsp><wps:txbx>" + content + "</wps:txbx></wps:wsp>")
                : "<w:pict><v:shape><v:textbox>" + content + "</v:textbox></v:shape></w:pict>";
    }

    private String drawing(String content) {
        return "<w:drawing><wp:inline><wp:docPr id='1' name='x' descr='d'" + (once(random, 9) ? " hidden='1'" : "")
                + "/><a:graphic><a:graphicData>" + content + "</a:graphicData></a:graphic></wp:inline></w:drawing>";
    }

    private String formula(int depth) {
        return some(2, () -> depth == 0 ? symbol() : structure(depth));
    }

    private String structure(int depth) {
        Supplier<String> inner = () -> formula(depth - 1);
        return switch (random.nextInt(14)) {
            case 0 ->
                "<m:f><m:fPr><m:type m:val='" + one(random, "bar", "noBar", "lin") + "'/></m:fPr><m:num>" + inner.get()
                        + "</m:num><m:den>" + inner.get() + "</m:den></m:f>";
            case 1 ->
                "<m:rad><m:radPr>" + one(random, "", "<m:degHide m:val='1'/>", "<m:degHide m:val='0'/>")
                        + "</m:radPr><m:deg>" + inner.get() + "</m:deg><m:e>" + inner.get() + "</m:e></m:rad>";
            case 2 ->
                "<m:nary><m:naryPr>" + one(random, "", "<m:chr m:val='∑'/>", "<m:subHide m:val='on'/>")
                        + "</m:naryPr><m:sub>" + inner.get() + "</m:sub><m:sup>" + inner.get() + "</m:sup><m:e>"
                        + inner.get()
                        + "</m:e></m:nary>";
            case 3 ->
                "<m:d><m:dPr>" + one(random, "", "<m:begChr m:val='['/><m:endChr m:val=''/>", "<m:sepChr m:val=','/>")
                        + "</m:dPr>" + some(2, () -> "<m:e>" + inner.get() + "</m:e>") + "</m:d>";
            case 4 ->
                "<m:acc><m:accPr>" + one(random, "", "<m:chr m:val='&#x303;'/>") + "</m:accPr><m:e>" + inner.get()
                        + "</m:e></m:acc>";
            case 5 ->
                "<m:sSubSup><m:e>" + inner.get() + "</m:e><m:sub>" + inner.get() + "</m:sub><m:sup>" + inner.get()
                        + "</m:sup></m:sSubSup>";
            case 6 -> "<m:func><m:fName>" + inner.get() + "</m:fName><m:e>" + inner.get() + "</m:e></m:func>";
            case 7 ->
                "<m:m>" + some(2, () -> "<m:mr>" + some(2, () -> "<m:e>" + inner.get() + "</m:e>") + "</m:mr>")
                        + "</m:m>";
            case 8 -> "<m:eqArr>" + some(2, () -> "<m:e>" + inner.get() + "</m:e>") + "</m:eqArr>";
            case 9 ->
                "<m:phant><m:phantPr><m:show m:val='" + one(random, "0", "1") + "'/></m:phantPr><m:e>" + inner.get()
                        + "</m:e></m:phant>";
            case 10 ->
                "<m:bar><m:e>" + inner.get() + "</m:e></m:bar><m:groupChr><m:e>" + inner.get() + "</m:e></m:groupChr>";
            case 11 ->
                one(random, "<w:ins>%s</w:ins>", "<w:del>%s</w:del>", "<m:box><m:e>%s</m:e></m:box>")
                        .formatted(inner.get());
            default -> symbol();
        };
    }

    private String symbol() {
        return one(
                random,
                "<m:r><m:t>" + one(random, "x", "12", "a+b", "&amp;=", "π") + "</m:t></m:r>",
                "<m:r><w:rPr><w:vanish/></w:rPr><m:t>gone</m:t></m:r>",
                run());
    }

    private String field(String code, String result) {
        return "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> " + code + " </w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType='separate'/></w:r>" + result + FIELD_END;
    }

    private String bookmark() {
        return "<w:bookmarkStart w:id='1' w:name='b" + ++bookmarks + "'/><w:bookmarkEnd w:id='1'/>";
    }

    private String reference() {
        return "b" + random.nextInt(1, 4);
    }

    private String run() {
        String look = one(
                random,
                "",
                "",
                "<w:rPr><w:b/></w:rPr>",
                "<w:rPr><w:vanish/></w:rPr>",
                "<w:rPr><w:rStyle w:val='HiddenRun'/></w:rPr>",
                "<w:rPr><w:rtl/><w:lang w:bidi='ar-EG'/></w:rPr>");
        return "<w:r>" + look + content() + "</w:r>";
    }

    private String content() {
        return switch (random.nextInt(22)) {
            case 0 -> "<w:t> x </w:t>";
            case 1 -> "<w:tab/><w:t>y</w:t><w:br/><w:cr/><w:br w:type='page'/>";
            case 2 -> "<w:noBreakHyphen/><w:softHyphen/>";
            case 3 ->
                "<w:sym w:font='Symbol' w:char='" + one(random, "F0B7", "F061", "62")
                        + "'/><w:sym w:font='Arial' w:char='0020'/><w:sym w:font='Wingdings' w:char='"
                        + one(random, "F0FC", "FD") + "'/>";
            case 4 -> "<w:sym w:font='Wingdings' w:char='F012'/><w:t>&#xF0A7;&#xF020;</w:t>";
            case 5 -> "<w:delText>gone</w:delText>";
            case 6 -> "<w:instrText>code</w:instrText>";
            case 7 -> "<w:footnoteReference w:id='2'/>";
            case 8 -> "<w:footnoteReference w:customMarkFollows='1' w:id='2'/><w:t>*</w:t><w:t>after</w:t>";
            case 9 ->
                "<w:endnoteReference w:customMarkFollows='1' w:id='3'/>" + one(random, "<w:t>*</w:t>", "<w:tab/>");
            case 10 -> "<w:endnoteReference w:id='" + one(random, "2", "9") + "'/>";
            case 11 -> "<w:pict><v:shape><v:textpath string='art'/></v:shape></w:pict>";
            case 12 ->
                "<w:fldChar w:fldCharType='begin'><w:ffData><w:ddList><w:result w:val='1'/><w:listEntry w:val='no'/>"
                        + "<w:listEntry w:val='yes'/></w:ddList></w:ffData></w:fldChar><w:fldChar w:fldCharType='end'/>";
            case 13 ->
                "<w:fldChar w:fldCharType='begin'/><w:instrText>MACROBUTTON Go press</w:instrText>"
                        + "<w:fldChar w:fldCharType='end'/>";
            default -> {
                StringBuilder text = new StringBuilder();
                for (int left = random.nextInt(1, 7); left > 0; left--) {
                    text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
                }
                yield "<w:t xml:space='preserve'> " + text + " </w:t>";
            }
        };
    }
}
