package org.opendebate.documents.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opendebate.documents.compile.Annex;
import org.opendebate.documents.compile.Author;
import org.opendebate.documents.compile.Compilation;
import org.opendebate.documents.compile.SixLanguages;

/** Another word processor opens the document and finds the same in it. */
@Tag("debian")
class LibreOfficeTest {

    private static int count(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }

    private static boolean installed() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
    }

    private static String converted(Path folder, Compilation compilation) throws IOException, InterruptedException {
        Files.write(folder.resolve("compilation.docx"), DocxWriterTest.docx(compilation));
        Process process = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "fodt",
                        "--outdir",
                        folder.toString(),
                        folder.resolve("compilation.docx").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        try {
            assertTrue(process.waitFor(2, TimeUnit.MINUTES), "LibreOffice did not end");
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(folder.resolve("compilation.fodt"));
    }

    @Test
    void findsTheSameAnnexesTablesNotesListsAndFields(@TempDir Path folder) throws Exception {
        Assumptions.assumeTrue(installed(), "not run: needs soffice, install libreoffice-writer-nogui");
        Compilation compilation = SixLanguages.request()
                .national("KEN", Author.Kind.MEMBER_STATE, "Kenya", "Kenya", EndnotesTest.text())
                .assemble();

        String text = converted(folder, compilation);

        int annexes = compilation.annexes().size();
        assertEquals(annexes, count(text, "<text:h [^>]*text:outline-level=\"1\""));
        assertEquals(annexes, count(text, "<text:bookmark-start text:name=\"annex_"));
        assertEquals(2, count(text, "<table:table "));
        assertEquals(
                compilation.annexes().stream()
                        .mapToInt(annex -> annex.contribution().text().notes().size())
                        .sum(),
                count(text, "<text:note "));
        assertEquals(2, count(text, "<text:note [^>]*text:note-class=\"endnote\""));
        assertEquals(0, count(text, "<text:note-citation>0<"));
        assertEquals(1, count(text, "<text:table-of-content "));
        assertTrue(count(text, "<text:page-number") >= 2);
        for (Annex annex : compilation.annexes()) {
            assertTrue(count(text, Pattern.quote(annex.title())) >= 2, annex.title());
        }
        assertTrue(text.contains("num-format=\"1\"") && text.contains("style:writing-mode=\"rl-tb\""));
    }
}
