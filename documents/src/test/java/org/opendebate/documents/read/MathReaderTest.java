package org.opendebate.documents.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.opendebate.documents.read.Docx.p;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opendebate.documents.law.Conservation;
import org.opendebate.documents.model.Emphasis;
import org.opendebate.documents.model.Paragraph;
import org.opendebate.documents.model.PlainText;
import org.opendebate.documents.model.Text;

/** Formulas are read as a line with the signs that a reader sees. {@code [x]} stands for a run of a formula. */
class MathReaderTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "<m:f><m:num>[1]</m:num><m:den>[2]</m:den></m:f> -> 1/2",
                "<m:f><m:num>[a+b]</m:num><m:den>[2]</m:den></m:f> -> (a+b)/2",
                "<m:f><m:fPr><m:type m:val='noBar'/></m:fPr><m:num>[n]</m:num><m:den>[k]</m:den></m:f> -> n k",
                "<m:f><m:num/><m:den/></m:f>[x] -> x",
                "<m:rad><m:radPr><m:degHide m:val='1'/></m:radPr><m:deg/><m:e>[x]</m:e></m:rad> -> √x",
                "<m:rad><m:deg>[3]</m:deg><m:e>[x-1]</m:e></m:rad> -> √3(x-1)",
                "<m:nary><m:naryPr><m:chr m:val='∑'/></m:naryPr><m:sub>[i=0]</m:sub><m:sup>[n]</m:sup><m:e>[i]</m:e></m:nary> -> ∑i=0ni",
                "<m:nary><m:sub/><m:sup/><m:e>[f]</m:e></m:nary> -> ∫f",
                "<m:d><m:e>[a]</m:e><m:e>[b]</m:e></m:d> -> (a|b)",
                "<m:d><m:dPr><m:begChr m:val='{'/><m:sepChr m:val=';'/><m:endChr m:val=''/></m:dPr><m:e>[a]</m:e><m:e>[b]</m:e></m:d> -> {a;b",
                "<m:acc><m:accPr><m:chr m:val='⃗'/><m:ctrlPr><w:rPr><w:i/></w:rPr></m:ctrlPr></m:accPr><m:e>[v]</m:e></m:acc> -> v⃗",
                "<m:bar><m:barPr><m:pos m:val='top'/></m:barPr><m:e>[z]</m:e></m:bar> -> z\u0305",
                "<m:phant><m:phantPr><m:show m:val='0'/></m:phantPr><m:e>[gone]</m:e></m:phant>[x] -> x",
                "<m:func><m:fName>[sin]</m:fName><m:e>[x]</m:e></m:func> -> sinx",
                "<m:m><m:mr><m:e>[a]</m:e><m:e>[b]</m:e></m:mr><m:mr><m:e>[c]</m:e></m:mr></m:m> -> a b¶ c",
                "<m:eqArr><m:e>[x&amp;=1]</m:e><m:e>[y&amp;=2]</m:e></m:eqArr> -> x=1¶y=2",
                "[a&amp;b] -> a&b",
                "<w:del>[old]</w:del><w:ins>[new]</w:ins> -> new",
                "<m:f><m:num><m:f><m:num>[1]</m:num><m:den>[2]</m:den></m:f></m:num><m:den>[3]</m:den></m:f> -> (1/2)/3",
                "<m:r><w:rPr><w:vanish/></w:rPr><m:t>hidden</m:t></m:r>[x] -> x",
                "<m:box><m:e>[x]</m:e></m:box> -> x"
            })
    void structureIsReadAsSigns(String formula, String text) throws IOException {
        assertEquals(text.replace('¶', '\n') + "\n", PlainText.of(read(formula).text()));
    }

    @Test
    void whatIsRaisedOrLoweredStaysSo() throws IOException {
        ReadOutcome.Read read = read("<m:sSubSup><m:e>[x]</m:e><m:sub>[i]</m:sub><m:sup>[2]</m:sup></m:sSubSup>");

        assertEquals(
                List.of(Text.of("x"), Text.of("i", Emphasis.SUBSCRIPT), Text.of("2", Emphasis.SUPERSCRIPT)),
                ((Paragraph) read.text().blocks().getFirst()).content());
    }

    private ReadOutcome.Read read(String formula) throws IOException {
        String runs = formula.replaceAll("\\[([^\\]]*)\\]", "<m:r><m:t>$1</m:t></m:r>");
        Path file = Docx.ofBody(p("<m:oMath>" + runs + "</m:oMath>")).write(folder);
        ReadOutcome.Read read = assertInstanceOf(ReadOutcome.Read.class, new WordReader().read(file));
        assertEquals(Optional.empty(), Conservation.check(file, read.text()));
        return read;
    }
}
