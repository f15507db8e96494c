package org.opendebate.documents.law;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Which styles hide text, with what they inherit. */
final class HiddenStyles {

    /** The most styles that one inherits from. */
    private static final int DEEPEST = 64;

    /** The name of what hides: without it in a part of styles, none does. */
    static final String SIGN = "vanish";

    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, Boolean> own = new HashMap<>();
    private final Map<String, Boolean> known = new HashMap<>();
    private String defaultParagraph;

    /** Reads a styles part; null: there is none. */
    static HiddenStyles read(XMLStreamReader in) throws XMLStreamException {
        HiddenStyles styles = new HiddenStyles();
        String style = null;
        int paragraphDepth = 0;
        while (in != null && in.hasNext()) {
            int event = in.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                style = in.getLocalName().equals("style") ? null : style;
                paragraphDepth -= in.getLocalName().equals("pPr") ? 1 : 0;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (in.getLocalName()) {
                    case "style" -> {
                        style = Markup.value(in, "styleId");
                        styles.parents.putIfAbsent(String.valueOf(style), null);
                        String standard = Markup.value(in, "default");
                        if ("paragraph".equals(Markup.value(in, "type"))
                                && standard != null
                                && !Set.of("0", "false").contains(standard)) {
                            styles.defaultParagraph = style;
                        }
                    }
                    case "pPr" -> paragraphDepth++;
                    case "basedOn" -> styles.put(styles.parents, style, Markup.value(in, "val"));
                    case SIGN -> {
                        if (paragraphDepth == 0) {
                            styles.put(styles.own, style, Markup.on(in));
                        }
                    }
                    default -> {}
                }
            }
        }
        return styles;
    }

    /** What is hidden by the direct property, or else by one of the two styles but not by both. */
    boolean hides(Boolean direct, String characterStyle, String paragraphStyle) {
        if (direct != null) {
            return direct;
        }
        String paragraph = paragraphStyle != null && isThere(paragraphStyle) ? paragraphStyle : defaultParagraph;
        return hides(characterStyle) ^ hides(paragraph);
    }

    private boolean isThere(String style) {
        return parents.containsKey(style);
    }

    private boolean hides(String style) {
        return style != null && known.computeIfAbsent(style, this::inherits);
    }

    private boolean inherits(String style) {
        Set<String> seen = new HashSet<>();
        for (String at = style; at != null && seen.size() < DEEPEST && seen.add(at); at = parents.get(at)) {
            if (own.get(at) != null) {
                return own.get(at);
            }
        }
        return false;
    }

    private <T> void put(Map<String, T> map, String style, T value) {
        if (style != null) {
            map.put(style, value);
        }
    }
}
