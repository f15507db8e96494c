package org.opendebate.documents.compile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opendebate.documents.compile.Speaker.Level;
import org.opendebate.documents.model.Alignment;
import org.opendebate.documents.model.Block;
import org.opendebate.documents.model.Direction;
import org.opendebate.documents.model.Emphasis;
import org.opendebate.documents.model.Footnote;
import org.opendebate.documents.model.Heading;
import org.opendebate.documents.model.Inline;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.LineBreak;
import org.opendebate.documents.model.Link;
import org.opendebate.documents.model.ListBlock;
import org.opendebate.documents.model.ListItem;
import org.opendebate.documents.model.NoteRef;
import org.opendebate.documents.model.Paragraph;
import org.opendebate.documents.model.Quotation;
import org.opendebate.documents.model.StatementText;
import org.opendebate.documents.model.Table;
import org.opendebate.documents.model.Text;

/** A compilation with a statement in each language, and with every block and inline in both directions. */
public final class SixLanguages {

    private SixLanguages() {}

    public static Compilations request() {
        return Compilations.start()
                .briefing("b1", "Jean-Pierre Lacroix", "Under-Secretary-General for Peace Operations")
                .briefing("b2", "Atul Khare", "Under-Secretary-General for Operational Support")
                .member("CHN", "China", "China", Level.PERMANENT_REPRESENTATIVE)
                .member("NER", "Niger", "the Niger", Level.CHARGE_D_AFFAIRES)
                .national("AUS", Author.Kind.MEMBER_STATE, "Australia", "Australia", english())
                .national("EGY", Author.Kind.MEMBER_STATE, "Egypt", "Egypt", arabic())
                .national("SGP", Author.Kind.MEMBER_STATE, "Singapore", "Singapore", chinese())
                .national("BEL", Author.Kind.MEMBER_STATE, "Belgium", "Belgium", french())
                .national("BLR", Author.Kind.MEMBER_STATE, "Belarus", "Belarus", russian())
                .national("ARG", Author.Kind.MEMBER_STATE, "Argentina", "Argentina", spanish());
    }

    private static Block p(Direction direction, Inline... inlines) {
        return Paragraph.of(direction, inlines);
    }

    private static Block ltr(String text) {
        return p(Direction.LTR, Text.of(text));
    }

    private static Block rtl(String text) {
        return p(Direction.RTL, Text.of(text));
    }

    private static NoteRef note(String id, String marker, Block... body) {
        return new NoteRef(new Footnote(id, marker, Footnote.Kind.FOOTNOTE, List.of(body)));
    }

    private static Table.Cell cell(Block... blocks) {
        return new Table.Cell(1, 1, List.of(blocks));
    }

    private static Table.Row row(Table.Cell... cells) {
        return new Table.Row(List.of(cells));
    }

    public static StatementText english() {
        return new StatementText(
                Language.EN,
                List.of(
                        new Heading(1, Direction.LTR, Optional.of(Alignment.CENTER), "", List.of(Text.of("Opening"))),
                        p(
                                Direction.LTR,
                                Text.of("Mr. President, those who keep the peace are "),
                                Text.of("our own people", Emphasis.BOLD),
                                Text.of(", and their safety is a "),
                                Text.of("shared", Emphasis.ITALIC, Emphasis.UNDERLINE),
                                Text.of(
                                        " duty of the Council, of the Secretariat and of every contributing country, as the report says."),
                                note(
                                        "fn1",
                                        "1",
                                        p(
                                                Direction.LTR,
                                                Text.of("See the report, part two, at "),
                                                new Link(
                                                        "https://example.org/report",
                                                        List.of(Text.of("example.org/report"))),
                                                Text.of(".")),
                                        ltr("A note can have a second paragraph.")),
                                Text.of(" We thank the briefers for their candour"),
                                note("fn2", "2", ltr("Both of them.")),
                                Text.of(".")),
                        new Heading(
                                3, Direction.LTR, Optional.empty(), "I.", List.of(Text.of("Training and equipment"))),
                        new ListBlock(
                                ListBlock.Kind.NUMBERS,
                                Direction.LTR,
                                List.of(
                                        new ListItem(
                                                "(a)",
                                                List.of(
                                                        ltr("Every contingent trains before it deploys, in the "
                                                                + "language in which it will be commanded;"),
                                                        new ListBlock(
                                                                ListBlock.Kind.BULLETS,
                                                                Direction.LTR,
                                                                List.of(
                                                                        new ListItem("•", List.of(ltr("in camp;"))),
                                                                        new ListItem(
                                                                                "•", List.of(ltr("on the road;"))))))),
                                        new ListItem("(b)", List.of(ltr("Every vehicle is inspected."))))),
                        new Table(
                                Direction.LTR,
                                1,
                                List.of(
                                        row(cell(ltr("Measure")), cell(ltr("Year")), cell(ltr("Cost"))),
                                        new Table.Row(List.of(
                                                new Table.Cell(1, 2, List.of(ltr("Medical teams"))),
                                                cell(ltr("2020")),
                                                cell(ltr("12")))),
                                        row(cell(ltr("2021")), cell(ltr("14"))),
                                        new Table.Row(List.of(
                                                new Table.Cell(2, 1, List.of(ltr("Total of both"))),
                                                cell(ltr("26")))))),
                        new Quotation(List.of(ltr("Nobody is safe alone; that is the first thing one learns."))),
                        p(
                                Direction.LTR,
                                Text.of("H"),
                                Text.of("2", Emphasis.SUBSCRIPT),
                                Text.of("O and m"),
                                Text.of("2", Emphasis.SUPERSCRIPT),
                                Text.of(" stand here."),
                                new LineBreak(),
                                Text.of("A new line,\twith a tab, "),
                                Text.of("struck", Emphasis.STRIKE),
                                Text.of(" and a word in French: "),
                                new Text("sécurité", Set.of(), Optional.of(Language.FR), Optional.empty()),
                                Text.of(", and one in Arabic: "),
                                new Text("سلام", Set.of(), Optional.of(Language.AR), Optional.of(Direction.RTL)),
                                Text.of(".")),
                        new Paragraph(
                                Direction.LTR, Optional.of(Alignment.END), List.of(Text.of("New York, 24 May 2021")))));
    }

    public static StatementText arabic() {
        return new StatementText(
                Language.AR,
                List.of(
                        p(
                                Direction.RTL,
                                Text.of("السيد الرئيس، إن سلامة حفظة السلام وأمنهم "),
                                Text.of("مسؤولية مشتركة", Emphasis.BOLD),
                                Text.of(" بين مجلس الأمن والأمانة العامة والدول المساهمة بقوات"),
                                note("fn1", "1", rtl("انظر الوثيقة S/2020/372 المؤرخة 7 أيار/مايو 2020.")),
                                Text.of("، ولا سيما في ظل الأوضاع الصعبة التي تشهدها بعثات عديدة.")),
                        Heading.of(1, Direction.RTL, Text.of("التدريب والتجهيز")),
                        new ListBlock(
                                ListBlock.Kind.NUMBERS,
                                Direction.RTL,
                                List.of(
                                        new ListItem(
                                                "(أ)",
                                                List.of(
                                                        rtl("تدريب الأفراد قبل نشرهم تدريبا كافيا؛"),
                                                        new ListBlock(
                                                                ListBlock.Kind.BULLETS,
                                                                Direction.RTL,
                                                                List.of(new ListItem(
                                                                        "•", List.of(rtl("في المعسكر؛"))))))),
                                        new ListItem("(ب)", List.of(rtl("فحص المركبات كلها بانتظام."))))),
                        new Table(
                                Direction.RTL,
                                1,
                                List.of(
                                        row(cell(rtl("التدبير")), cell(rtl("السنة")), cell(rtl("الكلفة"))),
                                        row(cell(rtl("الفرق الطبية")), cell(rtl("2021")), cell(rtl("14"))))),
                        p(
                                Direction.RTL,
                                Text.of("ونشير إلى القرار 2518 (2020) وإلى مبادرة "),
                                new Text(
                                        "Action for Peacekeeping",
                                        Set.of(Emphasis.ITALIC),
                                        Optional.of(Language.EN),
                                        Optional.empty()),
                                Text.of(" التي أطلقها الأمين العام. شكرا.")),
                        rtl("والسَّلامُ عَلَيْكُم.")));
    }

    private static StatementText chinese() {
        return new StatementText(
                Language.ZH,
                List.of(
                        ltr(
                                "主席先生，维和人员的安全是全体会员国的共同责任。安理会2020年一致通过第2518号决议，“这是重要的一步”，新加坡对此表示欢迎。我们愿意同各方一道，继续改善培训、装备和医疗条件，切实保障维和人员的安全。"),
                        new Heading(1, Direction.LTR, Optional.empty(), "一、", List.of(Text.of("加强培训"))),
                        p(
                                Direction.LTR,
                                Text.of("部署前的培训", Emphasis.BOLD),
                                Text.of("十分重要"),
                                note("fn1", "1", ltr("见秘书长的报告。")),
                                Text.of("。")),
                        new ListBlock(
                                ListBlock.Kind.NUMBERS,
                                Direction.LTR,
                                List.of(
                                        new ListItem("（一）", List.of(ltr("提高语言能力；"))),
                                        new ListItem("（二）", List.of(ltr("改善装备。")))))));
    }

    private static StatementText french() {
        return new StatementText(
                Language.FR,
                List.of(
                        ltr(
                                "Monsieur le Président, la sécurité de celles et ceux qui maintiennent la paix n’est pas une dépense : c’est une condition de l’œuvre commune, et la Belgique, qui a elle-même perdu des soldats, le sait."),
                        p(
                                Direction.LTR,
                                Text.of("Nous en tirons une leçon"),
                                note("fn1", "*", ltr("Voir le rapport du mois de mars.")),
                                Text.of(" : « former d’abord, déployer ensuite ».")),
                        new ListBlock(
                                ListBlock.Kind.BULLETS,
                                Direction.LTR,
                                List.of(
                                        new ListItem("–", List.of(ltr("des moyens prévisibles ;"))),
                                        new ListItem("–", List.of(ltr("des responsabilités claires.")))))));
    }

    private static StatementText russian() {
        return new StatementText(
                Language.RU,
                List.of(
                        ltr(
                                "Господин Председатель, безопасность миротворцев зависит от подготовки, снаряжения и своевременной медицинской помощи. Мы поддерживаем осуществление резолюции 2518 (2020) и призываем все предоставляющие войска государства совершенствовать подготовку своего персонала."),
                        p(Direction.LTR, Text.of("Ответственность", Emphasis.ITALIC), Text.of(" лежит на всех нас."))));
    }

    private static StatementText spanish() {
        return new StatementText(
                Language.ES,
                List.of(
                        ltr(
                                "Señor Presidente: la seguridad del personal de mantenimiento de la paz exige planificación, recursos y cooperación con los países anfitriones. ¿Qué más podemos hacer? La Argentina propone tres medidas."),
                        new ListBlock(
                                ListBlock.Kind.NUMBERS,
                                Direction.LTR,
                                List.of(
                                        new ListItem("1.", List.of(ltr("Adiestrar mejor al personal."))),
                                        new ListItem("2.", List.of(ltr("Evacuar con mayor rapidez."))),
                                        new ListItem("3.", List.of(ltr("Investigar cada ataque.")))))));
    }
}
