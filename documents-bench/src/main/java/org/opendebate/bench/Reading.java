package org.opendebate.bench;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.opendebate.documents.read.ReadOutcome;
import org.opendebate.documents.read.WordReader;

/**
 * Reading statements of about two pages: the engine with all its findings, the count of words and the second walk over the
 * source; the peer with its text alone. In one warm JVM, the two in turn, by the thread's time on the processor, which other
 * programs on the machine disturb less than the clock.
 */
final class Reading {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final XMLInputFactory PARSERS = new WstxInputFactory();
    private static final double GOAL = 5;
    private static final int WORDS_OF_TWO_PAGES = 450;

    /** Words of a file that is written for this; with its table and its footnote it fills two pages. */
    private static final int WORDS = 500;

    private static final int FILES_OF_A_LANGUAGE = 4;

    private final List<Path> files;

    /** How many characters were read, so that no reading can be left out. */
    private long characters;

    private Reading(List<Path> files) {
        this.files = files;
    }

    /**
     * Of files as Word writes them, and of the samples, which LibreOffice wrote.
     *
     * @param work an empty folder
     */
    static void measure(Path samples, Path work, int warmUps, int pairs, Report report) throws IOException {
        new Reading(asWordWrites(samples, work)).measure("as Word writes it", warmUps, pairs, report);
        new Reading(twoPages(samples)).measure("as LibreOffice does", warmUps, pairs, report);
    }

    private void measure(String written, int warmUps, int pairs, Report report) throws IOException {
        for (int i = 0; i < warmUps; i++) {
            engine();
            peer();
            floor();
        }
        List<Double> floor = new ArrayList<>();
        List<Double> floorRatios = new ArrayList<>();
        List<Double> engine = new ArrayList<>();
        List<Double> peer = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            double ours = engine();
            double theirs = peer();
            double least = floor();
            floor.add(least);
            floorRatios.add(least / ours);
            engine.add(ours);
            peer.add(theirs);
            ratios.add(theirs / ours);
        }
        if (characters == 0) {
            throw new IOException("nothing was read");
        }
        report.beside(
                "reading two pages, %s (of %d)".formatted(written, files.size()),
                "%.2f ms".formatted(Medians.of(engine)),
                "Apache POI %.2f ms".formatted(Medians.of(peer)),
                Medians.of(ratios),
                GOAL);
        report.beside(
                "the same, beside the floor",
                "%.2f ms".formatted(Medians.of(engine)),
                "one bare parse of every part %.2f ms".formatted(Medians.of(floor)),
                Medians.of(floorRatios));
    }

    private static List<Path> asWordWrites(Path samples, Path work) throws IOException {
        Sentences sentences = Sentences.of(samples);
        List<String> languages = sentences.languages();
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < FILES_OF_A_LANGUAGE * languages.size(); i++) {
            Path file = work.resolve("read%02d.docx".formatted(i));
            WordFile.write(file, sentences, languages.get(i % languages.size()), WORDS, new SplittableRandom(i));
            files.add(file);
        }
        return files;
    }

    private static List<Path> twoPages(Path samples) throws IOException {
        try (Stream<Path> walk = Files.walk(samples)) {
            List<Path> all = walk.filter(file -> file.endsWith("statement.docx"))
                    .sorted()
                    .toList();
            List<Path> found = new ArrayList<>();
            for (Path file : all) {
                if (Sentences.words(Files.readString(file.resolveSibling("statement.txt"))) >= WORDS_OF_TWO_PAGES) {
                    found.add(file);
                }
            }
            return found;
        }
    }

    /** In milliseconds a file. */
    private double engine() throws IOException {
        long start = THREADS.getCurrentThreadCpuTime();
        for (Path file : files) {
            switch (new WordReader().read(file)) {
                case ReadOutcome.Read read -> characters += read.words().count();
                case ReadOutcome.Refused refused -> throw new IOException(file + ": " + refused.finding());
            }
        }
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e6 / files.size();
    }

    /** In milliseconds a file. */
    private double peer() throws IOException {
        long start = THREADS.getCurrentThreadCpuTime();
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file);
                    XWPFWordExtractor extractor = new XWPFWordExtractor(new XWPFDocument(in))) {
                characters += extractor.getText().length();
            }
        }
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e6 / files.size();
    }

    /** What no reader can go below: every part unpacked, and parsed once, with nothing made of it. In milliseconds a file. */
    private double floor() throws IOException {
        long start = THREADS.getCurrentThreadCpuTime();
        for (Path file : files) {
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry part : Collections.list(zip.entries())) {
                    XMLStreamReader xml = PARSERS.createXMLStreamReader(zip.getInputStream(part));
                    while (xml.hasNext()) {
                        characters += xml.next() == XMLStreamConstants.CHARACTERS ? xml.getTextLength() : 0;
                    }
                    xml.close();
                }
            } catch (XMLStreamException e) {
                throw new IOException(file + " cannot be parsed", e);
            }
        }
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e6 / files.size();
    }
}
