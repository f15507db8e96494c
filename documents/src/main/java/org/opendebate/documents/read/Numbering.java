package org.opendebate.documents.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.opendebate.documents.model.ListBlock;

/** The numberings of a file and their counters, which run on through the file in its order. */
final class Numbering {

    private static final int LEVELS = 9;

    /** The number that a paragraph shows. */
    record Number(ListBlock.Kind kind, String text) {}

    /** How one level counts and what it shows. */
    private static final class Level {
        int start = 1;
        String format = "decimal";
        String text = "";
        String font;
        boolean legal;
        Integer restart;
        String paragraphStyle;
    }

    private static final class Abstract {
        final Level[] levels = new Level[LEVELS];
        String styleLink;
    }

    private static final class Instance {
        String abstractId;
        final Integer[] starts = new Integer[LEVELS];
        final Level[] levels = new Level[LEVELS];
    }

    private final Map<String, Abstract> abstracts = new HashMap<>();
    private final Map<String, Instance> instances = new HashMap<>();
    private final Map<String, Integer[]> counters = new HashMap<>();
    private final Set<String> started = new HashSet<>();
    private final Styles styles;

    private Numbering(Styles styles) {
        this.styles = styles;
    }

    static Numbering none() {
        return new Numbering(Styles.none());
    }

    static Numbering read(WordXml xml, Styles styles) throws XMLStreamException {
        Numbering numbering = new Numbering(styles);
        xml.root();
        xml.children(name -> {
            switch (name) {
                case "w:abstractNum" -> numbering.readAbstract(xml);
                case "w:num" -> numbering.readInstance(xml);
                default -> {}
            }
        });
        return numbering;
    }

    /** The level that a numbering gives to a paragraph style; 0 when it names none. */
    int levelOfStyle(String numberingId, String style) {
        Instance instance = instances.get(numberingId);
        if (instance != null && style != null) {
            for (int i = 0; i < LEVELS; i++) {
                if (style.equals(level(instance, i).paragraphStyle)) {
                    return i;
                }
            }
        }
        return 0;
    }

    /** Counts the next paragraph of a numbering; what it shows may be blank. */
    Optional<Number> next(String numberingId, int level) {
        Instance instance = instances.get(numberingId);
        if (instance == null) {
            return Optional.empty();
        }
        Integer[] counter = counters.computeIfAbsent(instance.abstractId, id -> new Integer[LEVELS]);
        count(numberingId, instance, counter, level);
        Level shown = level(instance, level);
        String text = shown.format.equals("bullet")
                ? NumberFormat.bullet(shown.text, shown.font)
                : label(instance, counter, shown);
        boolean counts = !shown.format.equals("bullet") && shown.text.indexOf('%') >= 0;
        return Optional.of(new Number(counts ? ListBlock.Kind.NUMBERS : ListBlock.Kind.BULLETS, text.strip()));
    }

    private void count(String numberingId, Instance instance, Integer[] counter, int level) {
        Integer start = instance.starts[level];
        if (start != null && started.add(numberingId + "/" + level)) {
            counter[level] = start;
        } else {
            counter[level] = counter[level] == null
                    ? Integer.valueOf(level(instance, level).start)
                    : Integer.valueOf(counter[level] + 1);
        }
        for (int above = 0; above < level; above++) {
            if (counter[above] == null) {
                counter[above] = level(instance, above).start;
            }
        }
        for (int below = level + 1; below < LEVELS; below++) {
            Integer restart = level(instance, below).restart;
            if (restart == null || restart > level) {
                counter[below] = null;
            }
        }
    }

    private String label(Instance instance, Integer[] counter, Level shown) {
        StringBuilder label = new StringBuilder();
        String pattern = shown.text;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '%' && i + 1 < pattern.length() && pattern.charAt(i + 1) >= '1' && pattern.charAt(i + 1) <= '9') {
                int of = pattern.charAt(++i) - '1';
                String format = shown.legal ? "decimal" : level(instance, of).format;
                label.append(counter[of] == null ? "" : NumberFormat.format(counter[of], format));
            } else {
                label.append(c);
            }
        }
        return label.toString();
    }

    private Level level(Instance instance, int index) {
        if (instance.levels[index] != null) {
            return instance.levels[index];
        }
        Abstract found = abstracts.get(instance.abstractId);
        if (found != null && found.styleLink != null) {
            Instance linked = instances.get(String.valueOf(styles.numberingOfStyle(found.styleLink)));
            Abstract other = linked == null ? null : abstracts.get(linked.abstractId);
            found = other != null && other.styleLink == null ? other : found;
        }
        return found == null || found.levels[index] == null ? new Level() : found.levels[index];
    }

    private void readAbstract(WordXml xml) throws XMLStreamException {
        Abstract made = new Abstract();
        abstracts.put(xml.attribute("w:abstractNumId"), made);
        xml.children(name -> {
            switch (name) {
                case "w:lvl" -> {
                    int index = Numbers.parse(xml.attribute("w:ilvl"), -1);
                    Level level = readLevel(xml);
                    if (index >= 0 && index < LEVELS) {
                        made.levels[index] = level;
                    }
                }
                case "w:numStyleLink" -> made.styleLink = xml.attribute("w:val");
                default -> {}
            }
        });
    }

    private void readInstance(WordXml xml) throws XMLStreamException {
        Instance made = new Instance();
        instances.put(xml.attribute("w:numId"), made);
        xml.children(name -> {
            switch (name) {
                case "w:abstractNumId" -> made.abstractId = xml.attribute("w:val");
                case "w:lvlOverride" -> readOverride(xml, made);
                default -> {}
            }
        });
    }

    private static void readOverride(WordXml xml, Instance made) throws XMLStreamException {
        int index = Math.clamp(Numbers.parse(xml.attribute("w:ilvl"), 0), 0, LEVELS - 1);
        xml.children(name -> {
            switch (name) {
                case "w:startOverride" -> made.starts[index] = Numbers.parse(xml.attribute("w:val"), 1);
                case "w:lvl" -> made.levels[index] = readLevel(xml);
                default -> {}
            }
        });
    }

    private static Level readLevel(WordXml xml) throws XMLStreamException {
        Level level = new Level();
        xml.children(name -> readLevelProperty(name, xml, level));
        return level;
    }

    private static String pattern(String value) {
        return value == null || value.length() > Limits.ATTRIBUTE ? "" : value;
    }

    private static void readLevelProperty(String name, WordXml xml, Level level) throws XMLStreamException {
        switch (name) {
            case "w:start" -> level.start = Numbers.parse(xml.attribute("w:val"), 1);
            case "w:numFmt" -> level.format = String.valueOf(xml.attribute("w:val"));
            case "w:lvlText" -> level.text = pattern(xml.attribute("w:val"));
            case "w:lvlRestart" -> level.restart = Numbers.parse(xml.attribute("w:val"), 0);
            case "w:isLgl" -> level.legal = xml.on();
            case "w:pStyle" -> level.paragraphStyle = xml.attribute("w:val");
            case "w:rPr" -> level.font = RunLook.read(xml).font;
            case "mc:AlternateContent" ->
                xml.children(side -> {
                    if (side.equals("mc:Fallback")) {
                        xml.children(child -> readLevelProperty(child, xml, level));
                    }
                });
            default -> {}
        }
    }
}
