package org.opendebate.documents.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opendebate.documents.Seeds;
import org.opendebate.documents.compile.Author;
import org.opendebate.documents.compile.Compilation;
import org.opendebate.documents.compile.Compilations;
import org.opendebate.documents.compile.Emblems;
import org.opendebate.documents.compile.SixLanguages;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.StatementTexts;
import org.openxmlformats.schemas.officeDocument.x2006.extendedProperties.PropertiesDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.EndnotesDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FontsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FootnotesDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** Every part is what its type in ECMA-376 allows, in the order that it wants. */
class EcmaTest {

    static {
        // what the types' logging library thinks of having no logger is no result
        System.setProperty("log4j2.StatusLogger.level", "OFF");
    }

    /** Reads a part as its type. */
    private interface Type {
        XmlObject parse(InputStream in) throws XmlException, IOException;
    }

    private static final Map<String, Type> TYPES = Map.ofEntries(
            Map.entry("word/document.xml", DocumentDocument.Factory::parse),
            Map.entry("word/footnotes.xml", FootnotesDocument.Factory::parse),
            Map.entry("word/endnotes.xml", EndnotesDocument.Factory::parse),
            Map.entry("word/numbering.xml", NumberingDocument.Factory::parse),
            Map.entry("word/styles.xml", StylesDocument.Factory::parse),
            Map.entry("word/settings.xml", SettingsDocument.Factory::parse),
            Map.entry("word/fontTable.xml", FontsDocument.Factory::parse),
            Map.entry("word/header1.xml", HdrDocument.Factory::parse),
            Map.entry("word/header2.xml", HdrDocument.Factory::parse),
            Map.entry("word/footer1.xml", FtrDocument.Factory::parse),
            Map.entry("word/footer2.xml", FtrDocument.Factory::parse));

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPartIsValidInEveryLanguageOfTheDocument(Language language) throws Exception {
        check(SixLanguages.request().in(language).with(Emblems.wide()).assemble());
    }

    @Test
    void everyPartIsValidWithoutASymbolAMarkOrAnAnnex() throws Exception {
        check(Compilations.start().official().assemble());
    }

    @Test
    void everyPartIsValidForEveryTextThatIsDrawn() {
        Seeds.each(
                150,
                random -> check(Compilations.start()
                        .in(Seeds.one(random, Language.values()))
                        .national("KEN", Author.Kind.MEMBER_STATE, "Kenya", "Kenya", StatementTexts.draw(random))
                        .national("NER", Author.Kind.MEMBER_STATE, "Niger", "the Niger", StatementTexts.draw(random))
                        .assemble()));
    }

    @Test
    void whatIsInAnotherOrderIsFound() throws Exception {
        String part =
                "<w:document xmlns:w='" + Word.NAMESPACE + "'><w:body><w:p><w:r/><w:pPr/></w:p></w:body></w:document>";

        assertEquals(
                1,
                wrong("part", DocumentDocument.Factory::parse, part.getBytes(StandardCharsets.UTF_8))
                        .size());
    }

    private static void check(Compilation compilation) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocxWriter.write(compilation, out);
        TreeSet<String> left = new TreeSet<>(TYPES.keySet());
        List<String> wrong = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (left.remove(entry.getName())) {
                    wrong.addAll(wrong(entry.getName(), TYPES.get(entry.getName()), zip.readAllBytes()));
                } else if (entry.getName().equals("docProps/app.xml")) {
                    wrong.addAll(wrong(entry.getName(), PropertiesDocument.Factory::parse, zip.readAllBytes()));
                }
            }
        }
        assertEquals(new TreeSet<>(), left);
        assertEquals(List.of(), wrong);
    }

    private static List<String> wrong(String part, Type type, byte[] bytes) throws Exception {
        List<XmlError> errors = new ArrayList<>();
        type.parse(new ByteArrayInputStream(bytes)).validate(new XmlOptions().setErrorListener(errors));
        return errors.stream()
                .map(error -> part + ": " + error.getMessage() + " at " + error.getObjectLocation())
                .distinct()
                .limit(10)
                .toList();
    }
}
