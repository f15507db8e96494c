package org.opendebate.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What the demo leaves, as other people's programs read it. */
record Outputs(Path folder) {
    static final List<String> NAMES =
            List.of("compilation.docx", "compilation.pdf", "compilation.html", "compilation.xml", "manifest.json");

    private static final Duration LIMIT = Duration.ofMinutes(2);
    /** Elements that stand inside a word or a line. */
    private static final Set<String> INLINE = Set.of("b", "i", "u", "sup", "sub", "span", "ref", "a", "inline");

    private static final ObjectMapper JSON = new ObjectMapper();

    Path file(String name) {
        return folder.resolve(name);
    }

    void copyTo(Path empty) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = empty.resolve(folder.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode manifest() {
        try {
            return JSON.readTree(file("manifest.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page's text by jsoup. */
    String htmlText() {
        return Jsoup.parse(Repository.read(file("compilation.html"))).wholeText();
    }

    /** The text of the Akoma Ntoso by the JDK's DOM, a space between elements. */
    String akomaNtosoText() {
        StringBuilder text = new StringBuilder();
        NodeList nodes = akomaNtoso().getElementsByTagName("*");
        appendText(nodes.item(0), text);
        return text.toString();
    }

    private static void appendText(Node node, StringBuilder text) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE) {
                text.append(child.getNodeValue());
            } else if (child.getNodeType() == Node.ELEMENT_NODE) {
                boolean inline = INLINE.contains(child.getLocalName());
                text.append(inline ? "" : " ");
                appendText(child, text);
                text.append(inline ? "" : " ");
            }
        }
    }

    private Document akomaNtoso() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(file("compilation.xml").toFile());
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("compilation.xml cannot be read", e);
        }
    }

    /** The PDF's text by poppler. */
    String pdfText() {
        Program.Ended ended = Program.run(
                LIMIT, Map.of(), folder, List.of("pdftotext", "-q", "-enc", "UTF-8", "compilation.pdf", "-"));
        if (ended.exit() != 0) {
            throw new AssertionError("pdftotext: " + ended.output());
        }
        return ended.output();
    }

    /** The DOCX's text, headers and notes by way of LibreOffice's web page, with a profile of its own. */
    String docxText(Path work) {
        Program.Ended ended = Program.run(
                LIMIT,
                Map.of("HOME", work.toString()),
                work,
                List.of(
                        "soffice",
                        "-env:UserInstallation=file://" + work.resolve("profile"),
                        "--headless",
                        "--convert-to",
                        "html",
                        "--outdir",
                        work.toString(),
                        file("compilation.docx").toString()));
        Path text = work.resolve("compilation.html");
        if (!Files.exists(text)) {
            throw new AssertionError("LibreOffice made no text: " + ended.output());
        }
        return Jsoup.parse(Repository.read(text)).wholeText();
    }

    /** 64 lower-case hexadecimal digits. */
    String sha256(String name) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file(name))));
        } catch (NoSuchAlgorithmException | IOException e) {
            throw new IllegalStateException(name + " cannot be hashed", e);
        }
    }
}
