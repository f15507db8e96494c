package org.opendebate.documents.law;

import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** What elements and attributes of a Word file are, whatever their prefixes. */
final class Markup {

    /** Namespaces whose side of an alternative is the one that is seen. */
    private static final Set<String> KNOWN = Set.of(
            "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
            "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
            "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas",
            "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing",
            "http://schemas.microsoft.com/office/word/2010/wordml",
            "http://schemas.microsoft.com/office/word/2012/wordml",
            "http://schemas.microsoft.com/office/word/2018/wordml");

    /** What nearly all files have, told at a glance. */
    private static final Map<String, String> USUAL = Map.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w",
            "http://schemas.openxmlformats.org/markup-compatibility/2006", "mc",
            "http://schemas.openxmlformats.org/drawingml/2006/main", "a");

    private Markup() {}

    /** Whether the side of an alternative that is begun here is the one that is seen. */
    static boolean isKnownChoice(XMLStreamReader in) {
        String requires = value(in, "Requires");
        for (String prefix : String.valueOf(requires).trim().split("\\s+")) {
            if (!KNOWN.contains(String.valueOf(in.getNamespaceURI(prefix)))) {
                return false;
            }
        }
        return requires != null;
    }

    /** Which vocabulary the current element is of: w, mc, m, wp, a, c, dgm, v; empty for others. */
    static String kind(XMLStreamReader in) {
        String namespace = in.getNamespaceURI();
        String usual = namespace == null ? "" : USUAL.get(namespace);
        return usual != null ? usual : kind(namespace);
    }

    private static String kind(String namespace) {
        if (namespace.endsWith("wordprocessingml/2006/main") || namespace.endsWith("wordprocessingml/main")) {
            return "w";
        }
        if (namespace.endsWith("markup-compatibility/2006")) {
            return "mc";
        }
        if (namespace.endsWith("/math")) {
            return "m";
        }
        if (namespace.endsWith("wordprocessingDrawing") && !namespace.contains("microsoft")) {
            return "wp";
        }
        if (namespace.endsWith("drawingml/2006/main") || namespace.endsWith("drawingml/main")) {
            return "a";
        }
        if (namespace.endsWith("drawingml/2006/chart") || namespace.endsWith("drawingml/chart")) {
            return "c";
        }
        if (namespace.endsWith("drawingml/2006/diagram") || namespace.endsWith("drawingml/diagram")) {
            return "dgm";
        }
        return namespace.equals("urn:schemas-microsoft-com:vml") ? "v" : "";
    }

    /** An attribute by its local name, whatever its namespace. */
    static String value(XMLStreamReader in, String name) {
        for (int i = 0; i < in.getAttributeCount(); i++) {
            if (in.getAttributeLocalName(i).equals(name)) {
                return in.getAttributeValue(i);
            }
        }
        return null;
    }

    static boolean on(XMLStreamReader in) {
        String value = value(in, "val");
        return value == null || !Set.of("0", "false", "off").contains(value);
    }
}
