package org.opendebate.documents.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opendebate.documents.akn.AknReader;
import org.opendebate.documents.akn.Profile;
import org.opendebate.documents.model.Language;

class MainTest {

    private static final String SAMPLE =
            Path.of("..", "deploy", "local", "samples", "fra", "statement.docx").toString();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void checkTellsLanguageLengthAndVerdict() {
        assertEquals(0, run("check", SAMPLE));

        assertTrue(out.toString(StandardCharsets.UTF_8).contains("language: fr\nwords: "), out.toString());
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("verdict: pass"), out.toString());
    }

    @Test
    void refusedFileHasAVerdictAndAnExitCodeOfItsOwn() throws IOException {
        Path file = Files.writeString(folder.resolve("a.docx"), "%PDF-1.4");

        assertEquals(1, run("check", file.toString()));

        assertTrue(out.toString().contains("refusal not-word: This is a PDF file"), out.toString());
        assertTrue(out.toString().contains("verdict: fail"));
    }

    @Test
    void fileWithoutTextIsReadAndNoStatement() throws IOException {
        Path file = changed("<w:t[ >][^<]*</w:t>|<w:footnoteReference[^>]*>", "");

        assertEquals(1, run("check", file.toString()));

        assertTrue(out.toString().contains("refusal no-text: The file shows no text."), out.toString());
        assertTrue(out.toString().contains("verdict: fail"));
    }

    @Test
    void whatCannotBeSetIsToldWithoutTheEngine() throws IOException {
        Path file = changed("Quatre chantiers", "Quatre \u07CA chantiers");

        assertEquals(1, run("check", file.toString()));

        String told = out.toString(StandardCharsets.UTF_8);
        assertTrue(
                told.contains("no font has the character U+07CA") && told.contains("refusal renderability [paragraph "),
                told);
        assertTrue(told.contains("verdict: fail"), told);
    }

    @Test
    void textIsPrintedInEachForm() throws IOException {
        assertEquals(0, run("text", SAMPLE, "--as", "akn"));
        Profile.validate(new ByteArrayInputStream(out.toByteArray()));
        assertEquals(
                Language.FR,
                AknReader.read(new ByteArrayInputStream(out.toByteArray())).language());
        out.reset();
        assertEquals(0, run("text", SAMPLE, "--as", "html"));
        assertTrue(out.toString(StandardCharsets.UTF_8).startsWith("<!DOCTYPE html>"));
        out.reset();
        assertEquals(0, run("text", "--language", "fr", SAMPLE));
        assertTrue(out.toString(StandardCharsets.UTF_8).lines().count() > 10);
    }

    @Test
    void whatIsNotUnderstoodSaysHowToAsk() {
        assertEquals(2, run("show", SAMPLE));
        assertEquals(2, run("text", SAMPLE, "--as", "odt"));
        assertEquals(2, run("check", "no-such-file.docx"));

        assertTrue(err.toString().contains("usage: check FILE.docx"), err.toString());
        assertTrue(err.toString().contains("no such file: no-such-file.docx"), err.toString());
    }

    /** The sample with something else in each of its parts. */
    private Path changed(String pattern, String by) throws IOException {
        Path file = folder.resolve("b.docx");
        try (ZipFile zip = new ZipFile(SAMPLE);
                ZipOutputStream copy = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                copy.putNextEntry(new ZipEntry(entry.getName()));
                String xml = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                copy.write(xml.replaceAll(pattern, by).getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private int run(String... arguments) {
        return new Main(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(List.of(arguments));
    }
}
