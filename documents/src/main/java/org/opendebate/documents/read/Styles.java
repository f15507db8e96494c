package org.opendebate.documents.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** The styles of a file, each with what it inherits. */
final class Styles {

    private static final Pattern HEADING = Pattern.compile("heading ([1-9])");
    private static final Set<String> QUOTES =
            Set.of("quote", "intense quote", "quotations", "block text", "block quotation");

    /** One style; {@code run} and {@code paragraph} without what it inherits. */
    private record Style(String name, String basedOn, ParagraphLook paragraph, RunLook run) {}

    /**
     * One style with what it inherits.
     *
     * @param heading 1 to 9 when it is a heading's style, else 0
     */
    record Resolved(ParagraphLook paragraph, RunLook run, int heading, boolean quotation) {}

    private static final Resolved PLAIN = new Resolved(ParagraphLook.NONE, RunLook.NONE, 0, false);

    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, Resolved> resolved = new HashMap<>();
    private final Map<String, String> numberingOfStyle = new HashMap<>();
    private String defaultParagraphStyle;
    private RunLook defaultRun = RunLook.NONE;
    private ParagraphLook defaultParagraph = ParagraphLook.NONE;

    static Styles none() {
        return new Styles();
    }

    static Styles read(WordXml xml) throws XMLStreamException {
        Styles styles = new Styles();
        xml.root();
        xml.children(name -> {
            switch (name) {
                case "w:docDefaults" -> styles.readDefaults(xml);
                case "w:style" -> styles.readStyle(xml);
                default -> {}
            }
        });
        return styles;
    }

    /** The paragraph style of that id; the default one when null or unknown. */
    Resolved paragraphStyle(String id) {
        return resolve(id != null && styles.containsKey(id) ? id : defaultParagraphStyle);
    }

    RunLook characterStyle(String id) {
        return id == null ? RunLook.NONE : resolve(id).run();
    }

    RunLook defaultRun() {
        return defaultRun;
    }

    ParagraphLook defaultParagraph() {
        return defaultParagraph;
    }

    /** The numbering that a numbering style stands for, or null. */
    String numberingOfStyle(String id) {
        return numberingOfStyle.get(id);
    }

    private Resolved resolve(String id) {
        if (id == null) {
            return PLAIN;
        }
        Resolved known = resolved.get(id);
        if (known != null) {
            return known;
        }
        Resolved made = inherit(id);
        resolved.put(id, made);
        return made;
    }

    private Resolved inherit(String id) {
        ParagraphLook paragraph = ParagraphLook.NONE;
        RunLook run = RunLook.NONE;
        int heading = 0;
        boolean quotation = false;
        Set<String> seen = new HashSet<>();
        for (String at = id;
                at != null && seen.size() < Limits.NESTED && seen.add(at) && styles.containsKey(at);
                at = styles.get(at).basedOn()) {
            Style style = styles.get(at);
            paragraph = paragraph.over(style.paragraph());
            run = run.over(style.run());
            heading = heading != 0 ? heading : headingOf(style.name());
            quotation |= QUOTES.contains(style.name());
        }
        if (paragraph.outline != null) {
            heading = paragraph.outline < 9 ? paragraph.outline + 1 : 0;
        }
        return new Resolved(paragraph, run, heading, quotation && heading == 0);
    }

    private static int headingOf(String name) {
        if (name.equals("title")) {
            return 1;
        }
        Matcher matcher = HEADING.matcher(name);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private void readDefaults(WordXml xml) throws XMLStreamException {
        xml.children(name -> {
            switch (name) {
                case "w:rPrDefault" ->
                    xml.children(child -> defaultRun = child.equals("w:rPr") ? RunLook.read(xml) : defaultRun);
                case "w:pPrDefault" ->
                    xml.children(child ->
                            defaultParagraph = child.equals("w:pPr") ? ParagraphLook.read(xml) : defaultParagraph);
                default -> {}
            }
        });
    }

    private void readStyle(WordXml xml) throws XMLStreamException {
        String id = xml.attribute("w:styleId");
        String type = xml.attribute("w:type");
        String isDefault = xml.attribute("w:default");
        String[] name = {""};
        String[] basedOn = {null};
        ParagraphLook[] paragraph = {ParagraphLook.NONE};
        RunLook[] run = {RunLook.NONE};
        xml.children(child -> {
            switch (child) {
                case "w:name" ->
                    name[0] = String.valueOf(xml.attribute("w:val")).toLowerCase(Locale.ROOT);
                case "w:basedOn" -> basedOn[0] = xml.attribute("w:val");
                case "w:pPr" -> paragraph[0] = ParagraphLook.read(xml);
                case "w:rPr" -> run[0] = RunLook.read(xml);
                default -> {}
            }
        });
        if (id == null) {
            return;
        }
        styles.put(id, new Style(name[0], basedOn[0], paragraph[0], run[0]));
        if ("paragraph".equals(type) && isDefault != null && !isDefault.equals("0") && !isDefault.equals("false")) {
            defaultParagraphStyle = id;
        }
        if ("numbering".equals(type) && paragraph[0].numbering != null) {
            numberingOfStyle.put(id, paragraph[0].numbering);
        }
    }
}
