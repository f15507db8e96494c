package org.opendebate.documents.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opendebate.documents.compile.Compilation;
import org.opendebate.documents.compile.Emblems;
import org.opendebate.documents.compile.SixLanguages;
import org.opendebate.documents.compile.SpecimenMark;
import org.opendebate.documents.model.Language;

/** In a real browser axe-core finds no barrier: all its rules, good practice among them. */
@Tag("debian")
class AxeTest {

    private static final String RUN = """
            axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}).then(found => {
              const result = document.createElement('pre');
              result.id = 'axe';
              result.dataset.passed = found.passes.length;
              result.textContent = found.violations.map(one => one.id + ': ' + one.help + ': '
                + one.nodes.slice(0, 5).map(node => node.html).join(' ; ')).join('\\n');
              document.body.append(result);
            });
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void noBarrierIsFoundInACompilationInAnyLanguage(Language language) throws IOException {
        Browser.needed();
        Compilation compilation =
                SixLanguages.request().in(language).with(Emblems.wide()).assemble();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HtmlWriter.compilation(compilation, out);

        Element result = judged(out.toString(StandardCharsets.UTF_8));

        assertEquals("", result.wholeText());
        assertTrue(Integer.parseInt(result.attr("data-passed")) > 20, result.outerHtml());
    }

    @Test
    void noBarrierIsFoundInAStatementAlone() throws IOException {
        Browser.needed();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HtmlWriter.statement(SixLanguages.arabic(), "بيان مصر", Optional.of(SpecimenMark.in(Language.AR)), out);

        assertEquals("", judged(out.toString(StandardCharsets.UTF_8)).wholeText());
    }

    @Test
    void aBarrierWouldBeFound() throws IOException {
        Browser.needed();

        Element result =
                judged("<!DOCTYPE html><html><head><title>T</title></head><body><img src='a.png'></body></html>");

        assertTrue(result.wholeText().contains("image-alt"), result.outerHtml());
        assertTrue(result.wholeText().contains("html-has-lang"), result.outerHtml());
    }

    private Element judged(String html) throws IOException {
        String script;
        try (InputStream in = AxeTest.class.getResourceAsStream("/axe.min.js")) {
            script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Path axe = Files.writeString(folder.resolve("axe.js"), script);
        Path page = Files.writeString(
                folder.resolve("page.html"),
                html.replace(
                        "</body>",
                        "<script src=\"" + axe.getFileName() + "\"></script><script>" + RUN + "</script></body>"));
        Document judged = Jsoup.parse(new Browser(folder).dom(page));
        Element result = judged.getElementById("axe");
        assertNotNull(result, "axe-core did not end: " + List.of(judged.title()));
        return result;
    }
}
