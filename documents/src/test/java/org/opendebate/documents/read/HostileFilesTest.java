package org.opendebate.documents.read;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.opendebate.documents.read.Docx.p;
import static org.opendebate.documents.read.Docx.r;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not a sound Word file is refused, in bounded time, with a rule and a remedy. */
class HostileFilesTest extends HostileFiles {

    private static final byte[] OLE = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    @Test
    void emptyFile() {
        refused("file-empty", new byte[0]);
    }

    @Test
    void pdfRtfAndOtherFiles() {
        refused("not-word", "%PDF-1.7 ...".getBytes(US_ASCII));
        refused("not-word", "{\\rtf1 text}".getBytes(US_ASCII));
        refused("not-word", "<html>text</html>".getBytes(US_ASCII));
        refused("not-word", Docx.zip(Map.of("readme.txt", "text".getBytes(US_ASCII))));
        refused("not-word", Docx.zip(Map.of("META-INF/manifest.xml", "<m/>".getBytes(US_ASCII))));
        refused(
                "not-word",
                Docx.ofBody(BODY)
                        .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")
                        .bytes());
    }

    @Test
    void oldWordFile() {
        refused("old-word", ole("WordDocument", 70_000));
    }

    @Test
    void encryptedFile() {
        // the name lies across the border of two reads
        refused("password-protected", ole("EncryptedPackage", (64 << 10) - 9));
    }

    @Test
    void encryptedEntry() {
        byte[] bytes = Docx.ofBody(BODY).bytes();
        setFlag(bytes, new byte[] {'P', 'K', 1, 2}, 8);
        setFlag(bytes, new byte[] {'P', 'K', 3, 4}, 6);
        refused("password-protected", bytes);
    }

    @Test
    void truncatedFile() {
        byte[] bytes = Docx.ofBody(BODY).bytes();
        refused("file-damaged", Arrays.copyOf(bytes, bytes.length / 2));
    }

    @Test
    void brokenXmlInTheText() {
        refused(
                "file-damaged",
                Docx.ofBody(BODY).part("word/document.xml", "<w:document").bytes());
    }

    @Test
    void zipBehindOtherBytes() {
        refused(
                "not-word",
                joined("GIF89a".getBytes(US_ASCII), Docx.ofBody(BODY).bytes()));
    }

    @Test
    void polyglotOfZipAndPdf() {
        Map<String, byte[]> first = new LinkedHashMap<>();
        first.put("%PDF-1.7", new byte[0]);
        refused("unsafe-package", joined(Docx.zip(first), Docx.ofBody(BODY).bytes()));
    }

    @Test
    void twoPartsOfOneName() {
        byte[] bytes = Docx.ofBody(BODY).part("word/Document.xml", "<x/>").bytes();
        refused("unsafe-package", bytes);
        byte[] same = Docx.ofBody(BODY).part("word/documenX.xml", "<x/>").bytes();
        replace(same, "word/documenX.xml", "word/document.xml");
        refused("unsafe-package", same);
    }

    @Test
    void nameThatLeadsOut() {
        refused(
                "unsafe-package",
                Docx.ofBody(BODY).part("word/../../evil.xml", "<x/>").bytes());
    }

    @Test
    void documentTypeDeclaration() {
        String laughs = "<?xml version='1.0'?><!DOCTYPE d [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;'>]>";
        refused(
                "unsafe-package",
                Docx.ofBody(BODY)
                        .part("word/document.xml", laughs + "<d>&b;</d>")
                        .bytes());
        refused(
                "unsafe-package",
                Docx.ofBody(BODY).part("customXml/item1.xml", laughs + "<d/>").bytes());
        refused(
                "unsafe-package",
                Docx.ofBody(BODY)
                        .part("word/document.xml", "<!DOCTYPE d SYSTEM 'file:///etc/passwd'><d/>")
                        .bytes());
    }

    @Test
    void macros() {
        isReadAndNotTaken(
                "macros",
                Docx.ofBody(BODY).part("word/vbaProject.bin", new byte[10]).bytes());
        isReadAndNotTaken(
                "macros",
                Docx.ofBody(BODY)
                        .contentType("application/vnd.ms-word.document.macroEnabled.main+xml")
                        .bytes());
    }

    @Test
    void templateOnAnotherMachine() throws IOException {
        for (String target : new String[] {
            "https://evil.example/t.dotm",
            "\\\\host\\share\\t.dotm",
            "file://host/share/t.dotm",
            "file:///\\\\host\\t.dotm"
        }) {
            isReadAndNotTaken(
                    "remote-template",
                    Docx.ofBody(BODY)
                            .part("word/_rels/settings.xml.rels", Docx.outside("rId1", "attachedTemplate", target))
                            .bytes());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///C:\\Users\\a\\Normal.dotm", "file:////C:\\Users\\a\\Normal.dotm", "Normal.dotm"})
    void templateOnTheAuthorsMachineIsANoteAndNoMore(String target) throws IOException {
        ReadOutcome local = new WordReader()
                .read(Docx.ofBody(BODY)
                        .part("word/_rels/settings.xml.rels", Docx.outside("rId1", "attachedTemplate", target))
                        .write(folder));

        assertEquals(
                "local-template",
                assertInstanceOf(ReadOutcome.Read.class, local)
                        .findings()
                        .getFirst()
                        .ruleId());
    }

    @Test
    void fieldThatAsksAnotherProgram() {
        isReadAndNotTaken(
                "dde-field",
                Docx.ofBody(p("<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>DDE</w:instrText>"
                                + "</w:r><w:r><w:instrText>AUTO c:\\\\windows\\\\system32\\\\cmd.exe</w:instrText></w:r>"
                                + "<w:r><w:fldChar w:fldCharType='end'/></w:r>" + r("text")))
                        .bytes());
    }

    @Test
    void fileWithoutText() {
        isNoStatement(Docx.ofBody("<w:p/>").bytes());
    }

    private static byte[] ole(String stream, int at) {
        byte[] bytes = new byte[200_000];
        System.arraycopy(OLE, 0, bytes, 0, OLE.length);
        byte[] name = stream.getBytes(UTF_16LE);
        System.arraycopy(name, 0, bytes, at, name.length);
        return bytes;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }

    private static void setFlag(byte[] bytes, byte[] signature, int offset) {
        for (int i = 0; i + 10 < bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + 4, signature, 0, 4)) {
                bytes[i + offset] |= 1;
            }
        }
    }

    private static void replace(byte[] bytes, String from, String to) {
        byte[] wanted = from.getBytes(US_ASCII);
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                System.arraycopy(to.getBytes(US_ASCII), 0, bytes, i, wanted.length);
            }
        }
    }
}
