package org.opendebate.documents.law;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The words of what a part refers to that has parts of its own: charts, diagrams, embedded documents. */
final class Others {

    /** Labels of charts in which it is a name that stands there, and a figure or another word that is seen. */
    private static final Pattern FIGURES =
            Pattern.compile("[XY]?VALUE|BUBBLESIZE|PERCENTAGE|SERIESNAME|CATEGORYNAME|CELLREF|CELLRANGE");

    private final Parts parts;
    private final Chunks chunks;
    private final Parts.Related related;
    private final Map<String, String> known = new HashMap<>();

    /** @param chunks null where none are read */
    Others(Parts parts, Chunks chunks, String part) throws IOException, XMLStreamException {
        this.parts = parts;
        this.chunks = chunks;
        this.related = parts.related(part);
    }

    /** Titles, names of series and of categories: what is written on a chart, without its figures. */
    String chart(String id) throws XMLStreamException {
        return once(related.byId().get(id), part -> {
            StringBuilder shown = new StringBuilder();
            Set<String> categories = new HashSet<>();
            String[] shapes = {null};
            parts.read(part, in -> shapes[0] = chart(in, shown, categories));
            if (shapes[0] != null) {
                parts.read(parts.related(part).byId().get(shapes[0]), in -> everyText(in, shown));
            }
            return shown.toString();
        });
    }

    /** The words of a diagram, of the drawing that was made of it where there is one. */
    String diagram(String id) throws XMLStreamException {
        return once(related.byId().get(id), part -> {
            StringBuilder ofModel = new StringBuilder();
            String[] drawing = {null};
            parts.read(part, in -> drawing[0] = model(in, ofModel));
            StringBuilder ofDrawing = new StringBuilder();
            boolean drawn = parts.read(related.byId().get(drawing[0]), in -> everyText(in, ofDrawing));
            return (drawn ? ofDrawing : ofModel).toString();
        });
    }

    /** What an embedded document says. */
    String chunk(String id) throws XMLStreamException {
        return chunks == null ? "" : chunks.of(related.byId().get(id));
    }

    private interface Words {
        String of(String part) throws IOException, XMLStreamException;
    }

    private String once(String part, Words words) throws XMLStreamException {
        if (part == null) {
            return "";
        }
        String before = known.get(part);
        if (before != null) {
            return before;
        }
        String now;
        try {
            now = words.of(part);
        } catch (XMLStreamException e) {
            // a broken part shows nothing
            now = "";
        } catch (IOException e) {
            throw new XMLStreamException(e);
        }
        known.put(part, now);
        return now;
    }

    /** Walks over a chart; tells the id of the part with shapes that are drawn on it, or null. */
    private static String chart(XMLStreamReader in, StringBuilder shown, Set<String> categories)
            throws XMLStreamException {
        Deque<String> path = new ArrayDeque<>();
        List<String> series = new ArrayList<>();
        String format = "General";
        String shapes = null;
        boolean fromCells = false;
        while (in.hasNext()) {
            int event = in.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                if (path.pop().equals("cat") && categories.add(String.join("\n", series))) {
                    shown.append(String.join("", series));
                }
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                String name = in.getLocalName();
                if (name.equals("extLst")) {
                    fromCells = labels(in, shown, fromCells);
                    continue;
                }
                String field = name.equals("fld") ? Markup.value(in, "type") : null;
                if (name.equals("AlternateContent")
                        || field != null && FIGURES.matcher(field).matches()) {
                    skip(in);
                    continue;
                }
                boolean category = path.contains("cat");
                switch (name) {
                    case "t" -> {
                        shown.append(path.contains("rich") ? in.getElementText() : "");
                        continue;
                    }
                    case "cat" -> series = new ArrayList<>();
                    case "numCache", "numLit" -> format = "General";
                    case "formatCode" -> {
                        format = in.getElementText();
                        continue;
                    }
                    case "v" -> {
                        String value = in.getElementText();
                        boolean number = path.contains("numCache") || path.contains("numLit");
                        if (category && (!number || format.equals("General"))) {
                            series.add(value);
                        } else if (!category && path.contains("tx") && !number) {
                            shown.append(value);
                        }
                        continue;
                    }
                    case "userShapes" -> shapes = Markup.value(in, "id");
                    default -> {}
                }
                path.push(name);
            }
        }
        return shapes;
    }

    /** Walks over an extension, with labels that may stand in it; tells whether labels are taken from cells. */
    private static boolean labels(XMLStreamReader in, StringBuilder shown, boolean before) throws XMLStreamException {
        boolean fromCells = before;
        int depth = 1;
        int labels = 0;
        while (depth > 0) {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                String name = in.getLocalName();
                if (name.equals("showDataLabelsRange")) {
                    fromCells |= Set.of("1", "true").contains(String.valueOf(Markup.value(in, "val")));
                } else if (name.equals("dlblRangeCache")) {
                    labels = depth;
                } else if (name.equals("v") && labels > 0) {
                    String label = in.getElementText();
                    shown.append(fromCells ? label : "");
                    depth--;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                labels = depth == labels ? 0 : labels;
                depth--;
            }
        }
        return fromCells;
    }

    /** Walks over a diagram's model; tells the id of its drawing, or null. */
    private static String model(XMLStreamReader in, StringBuilder shown) throws XMLStreamException {
        Set<String> written = Set.of("node", "asst", "doc");
        String drawing = null;
        boolean seen = false;
        while (in.hasNext()) {
            if (in.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (in.getLocalName()) {
                case "pt" -> {
                    String type = Markup.value(in, "type");
                    seen = type == null || written.contains(type);
                }
                case "t" -> {
                    if (Markup.kind(in).equals("a")) {
                        String text = in.getElementText();
                        shown.append(seen ? text : "");
                    }
                }
                case "dataModelExt" -> drawing = Markup.value(in, "relId");
                default -> {}
            }
        }
        return drawing;
    }

    private static void everyText(XMLStreamReader in, StringBuilder shown) throws XMLStreamException {
        while (in.hasNext()) {
            if (in.next() == XMLStreamConstants.START_ELEMENT
                    && in.getLocalName().equals("t")
                    && Markup.kind(in).equals("a")) {
                shown.append(in.getElementText());
            }
        }
    }

    private static void skip(XMLStreamReader in) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = in.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }
}
