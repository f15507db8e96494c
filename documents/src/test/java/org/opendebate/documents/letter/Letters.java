package org.opendebate.documents.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.opendebate.documents.model.Language;

/** Makes cover letters in six languages: each line is a line of the PDF, and a paragraph of the Word file. */
final class Letters {

    private static final Path FONTS = Path.of("target", "typst", "node_modules", "@expo-google-fonts");
    private static final Path LETTERS = FONTS.resolve("tinos/400Regular/Tinos_400Regular.ttf");
    private static final Path IDEOGRAPHS = FONTS.resolve("noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf");

    private Letters() {}

    /** A letter of 20 May 2021, signed by its Permanent Representative. */
    static List<String> in(Language language) {
        return switch (language) {
            case EN ->
                List.of(
                        "Permanent Mission of Freedonia to the United Nations",
                        "New York, 20 May 2021",
                        "H.E. Mr. Zhang Jun",
                        "President of the Security Council",
                        "Excellency,",
                        "I have the honour to send you the statement of Freedonia for the debate of 24 May 2021.",
                        "Please accept, Excellency, the assurances of my highest consideration.",
                        "Jane Q. Doe",
                        "Ambassador",
                        "Permanent Representative of Freedonia to the United Nations");
            case FR ->
                List.of(
                        "Mission permanente de Freedonie auprès de l’Organisation des Nations Unies",
                        "New York, le 20 mai 2021",
                        "Monsieur le Président,",
                        "J’ai l’honneur de vous adresser la déclaration de mon pays pour le débat du 24 mai 2021.",
                        "Veuillez agréer, Monsieur le Président, l’assurance de ma très haute considération.",
                        "L’Ambassadrice, Représentante permanente",
                        "Mme Hélène de La Tour",
                        "Son Excellence Monsieur Zhang Jun",
                        "Président du Conseil de sécurité",
                        "New York");
            case ES ->
                List.of(
                        "Misión Permanente de Libertonia ante las Naciones Unidas",
                        "Nueva York, 20 de mayo de 2021",
                        "Excmo. Sr. Zhang Jun",
                        "Presidente del Consejo de Seguridad",
                        "Excelencia:",
                        "Tengo el honor de remitirle la declaración de mi país para el debate del 24 de mayo de 2021.",
                        "Aprovecho la oportunidad para reiterarle las seguridades de mi más alta consideración.",
                        "(Firmado) José María Núñez y Peña",
                        "Representante Permanente");
            case RU ->
                List.of(
                        "Постоянное представительство Свободии при Организации Объединенных Наций",
                        "20 мая 2021 года",
                        "Его Превосходительству господину Чжан Цзюню,",
                        "Председателю Совета Безопасности",
                        "Ваше Превосходительство,",
                        "Имею честь препроводить заявление моей страны для прений 24 мая 2021 года.",
                        "Примите уверения в моем весьма высоком уважении.",
                        "(подпись) Анна Сергеевна Ёлкина",
                        "Посол, Постоянный представитель Свободии при ООН");
            case AR ->
                List.of(
                        "البعثة الدائمة لدولة الحرية لدى الأمم المتحدة",
                        "٢٠ أيار/مايو ٢٠٢١",
                        "سعادة السيد جانغ جون",
                        "رئيس مجلس الأمن",
                        "السيد الرئيس،",
                        "أتشرف بأن أحيل إليكم بيان بلدي في المناقشة التي تعقد في ٢٤ أيار/مايو ٢٠٢١.",
                        "وتفضلوا بقبول فائق الاحترام والتقدير.",
                        "(توقيع) السفيرة ليلى بنت سالم",
                        "المندوبة الدائمة لدى الأمم المتحدة");
            case ZH ->
                List.of(
                        "自由国常驻联合国代表团",
                        "二〇二一年五月二十日",
                        "安全理事会主席",
                        "张军大使阁下",
                        "主席先生：",
                        "谨随函转递我国为2021年5月24日公开辩论会提交的书面发言。",
                        "顺致最崇高的敬意。",
                        "自由国常驻联合国代表",
                        "王晓明（签名）");
        };
    }

    static String signatory(Language language) {
        return switch (language) {
            case EN -> "Jane Q. Doe";
            case FR -> "Hélène de La Tour";
            case ES -> "José María Núñez y Peña";
            case RU -> "Анна Сергеевна Ёлкина";
            case AR -> "ليلى بنت سالم";
            case ZH -> "王晓明";
        };
    }

    static List<LetterLine> lines(List<String> text) {
        return IntStream.range(0, text.size())
                .mapToObj(i -> LetterLine.of(text.get(i), "line " + (i + 1)))
                .toList();
    }

    /** Not for Arabic, whose letters must be joined to be set. */
    static byte[] pdf(List<String> lines) throws IOException {
        boolean chinese = String.join("", lines).codePoints().anyMatch(Character::isIdeographic);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDFont font = PDType0Font.load(document, (chinese ? IDEOGRAPHS : LETTERS).toFile());
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(font, 10);
                content.setLeading(24);
                content.newLineAtOffset(50, 740);
                for (String line : lines) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
            document.save(out);
        }
        return out.toByteArray();
    }

    static byte[] docx(List<String> lines) throws IOException {
        StringBuilder body = new StringBuilder();
        for (String line : lines) {
            body.append("<w:p><w:r><w:t xml:space='preserve'>").append(line).append("</w:t></w:r></w:p>");
        }
        return docx(body.toString());
    }

    static byte[] docx(String body) throws IOException {
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
        String main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                            + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                            + "<Override PartName='/word/document.xml' ContentType='" + main + "'/></Types>");
            put(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                            + "<Relationship Id='r1' Type='" + office
                            + "' Target='word/document.xml'/></Relationships>");
            put(
                    zip,
                    "word/document.xml",
                    "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>" + body
                            + "</w:body></w:document>");
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
