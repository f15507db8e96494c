package org.opendebate.documents.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same inputs give the same bytes, wherever and by whomever they are written. */
class ReproducibleTest {

    private static SortedMap<String, String> written(
            Path folder, String name, String language, Map<String, String> environment, String... options)
            throws Exception {
        Path target = Files.createDirectories(folder.resolve(name));
        Path home = Files.createSymbolicLink(folder.resolve("typst-" + name), PdfWriterTest.HOME.toAbsolutePath());
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-cp",
                absolute(System.getProperty("java.class.path")),
                WrittenForms.class.getName(),
                home.toString(),
                target.toString(),
                language));
        Path log = folder.resolve(name + ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(target.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        assertEquals(0, builder.start().waitFor(), () -> read(log));
        SortedMap<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.list(target)) {
            for (Path file : files.toList()) {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                hashes.put(file.getFileName().toString(), HexFormat.of().formatHex(hash));
            }
        }
        return hashes;
    }

    private static String absolute(String classPath) {
        return String.join(
                ":",
                Stream.of(classPath.split(":"))
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .toList());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Test
    void folderTimeZoneLocaleUserAndHeapDoNotMatter(@TempDir Path folder) throws Exception {
        for (String language : List.of("en", "ar")) {
            SortedMap<String, String> here = written(
                    folder,
                    "here-" + language,
                    language,
                    Map.of("TZ", "UTC", "LC_ALL", "C"),
                    "-Xmx384m",
                    "-Duser.timezone=UTC",
                    "-Duser.language=en",
                    "-Duser.country=US");
            SortedMap<String, String> there = written(
                    folder,
                    "there-" + language,
                    language,
                    Map.of("TZ", "Pacific/Kiritimati", "LC_ALL", "tr_TR.UTF-8", "HOME", "/nowhere"),
                    "-Xmx900m",
                    "-XX:+UseParallelGC",
                    "-Duser.timezone=Pacific/Kiritimati",
                    "-Duser.language=ar",
                    "-Duser.country=EG",
                    "-Duser.extensions=u-nu-arab",
                    "-Djava.locale.providers=COMPAT,JRE,CLDR",
                    "-Duser.name=someone-else",
                    "-Duser.home=/nowhere",
                    "-Dfile.encoding=ISO-8859-1");

            assertEquals(5, here.size(), here.toString());
            assertEquals(here, there, language);
        }
    }
}
