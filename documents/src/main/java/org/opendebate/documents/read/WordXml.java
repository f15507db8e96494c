package org.opendebate.documents.read;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One pass over one part. Names are told with fixed prefixes ({@code w:p}), whatever prefixes the part uses and whether
 * it is Transitional or Strict; what is in no known namespace is {@code ?:name}.
 */
final class WordXml implements AutoCloseable {

    /** What is done with a child; it may read the child to its end, in part, or not at all. */
    interface Child {
        void element(String name) throws XMLStreamException;
    }

    private static final Map<String, String> PREFIXES = prefixes();

    /** The names that were told, by prefix and then without it, for all files: the same name is the same string. */
    private static final Map<String, Map<String, String>> NAMES = names();

    /** The most names that are kept of one prefix. */
    private static final int NAMES_KEPT = 1_000;

    private static final String XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";

    private static final int MAXIMUM_TEXT = 4_000_000;

    private final XMLStreamReader in;
    private final String part;
    private final int maximumDepth;
    private String lastNamespace;
    private Map<String, String> lastNames;
    private int depth;

    WordXml(InputStream stream, String part, int maximumDepth) throws XMLStreamException {
        this.in = XmlInput.open(stream);
        this.part = part;
        this.maximumDepth = maximumDepth;
    }

    /** Moves to the root element. */
    String root() throws XMLStreamException {
        while (depth == 0) {
            if (!step()) {
                throw new XMLStreamException("no root element");
            }
        }
        return name();
    }

    /** Reads everything; for its checks alone. */
    void scan() throws XMLStreamException {
        while (step()) {
            // the checks are in the step
        }
    }

    /** Hands each child element of the current element over, then stands behind the current element. */
    void children(Child child) throws XMLStreamException {
        int own = depth;
        while (depth >= own && step()) {
            if (in.getEventType() == XMLStreamConstants.START_ELEMENT) {
                int childDepth = depth;
                child.element(name());
                leave(childDepth);
            }
        }
        if (own == 1) {
            // what follows the root must be sound too
            scan();
        }
    }

    /** The characters of the current element and of all within it; then stands behind it. */
    String text() throws XMLStreamException {
        int own = depth;
        StringBuilder text = new StringBuilder();
        while (depth >= own && step()) {
            if (isText(in.getEventType())) {
                text.append(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
                if (text.length() > MAXIMUM_TEXT) {
                    throw new Refusal(Rule.TEXT_TOO_LONG, part, "One piece of text has millions of characters.");
                }
            }
        }
        return text.toString();
    }

    String name() {
        String namespace = in.getNamespaceURI();
        // a parser tells the same namespace by the same string
        if (namespace != lastNamespace || lastNames == null) {
            lastNamespace = namespace;
            lastNames = NAMES.getOrDefault(prefix(namespace), Map.of());
        }
        String local = in.getLocalName();
        String known = lastNames.get(local);
        return known != null ? known : named(prefix(namespace), local);
    }

    private static String named(String prefix, String local) {
        String name = prefix + ":" + local;
        Map<String, String> names = NAMES.get(prefix);
        // a hostile file has names without end
        if (names != null && names.size() < NAMES_KEPT) {
            names.put(local, name);
        }
        return name;
    }

    private static String prefix(String namespace) {
        return namespace == null ? "?" : PREFIXES.getOrDefault(namespace, "?");
    }

    /** An attribute in the namespace that the prefix stands for, or null. */
    String attribute(String prefixed) {
        int count = in.getAttributeCount();
        for (int i = 0; i < count; i++) {
            String local = in.getAttributeLocalName(i);
            int colon = prefixed.length() - local.length() - 1;
            if (colon > 0 && prefixed.endsWith(local) && prefixed.charAt(colon) == ':') {
                String prefix = prefix(in.getAttributeNamespace(i));
                if (prefix.length() == colon && prefixed.startsWith(prefix)) {
                    return in.getAttributeValue(i);
                }
            }
        }
        return null;
    }

    /** An attribute without a namespace, or null. */
    String plainAttribute(String local) {
        return in.getAttributeValue("", local) != null
                ? in.getAttributeValue("", local)
                : in.getAttributeValue(null, local);
    }

    boolean preservesSpace() {
        return "preserve".equals(in.getAttributeValue(XML_NAMESPACE, "space"));
    }

    /** Whether the namespace that a prefix is bound to here is one that this reader knows. */
    boolean knowsPrefix(String prefix) {
        String namespace = in.getNamespaceURI(prefix);
        return namespace != null && PREFIXES.containsKey(namespace);
    }

    /** An on/off value as Word has it: present without a value is on. */
    boolean on() {
        String value = attribute("w:val");
        return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }

    @Override
    public void close() throws XMLStreamException {
        in.close();
    }

    private void leave(int childDepth) throws XMLStreamException {
        while (depth >= childDepth && step()) {
            // not wanted
        }
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    private boolean step() throws XMLStreamException {
        if (!in.hasNext()) {
            return false;
        }
        switch (in.next()) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (++depth > maximumDepth) {
                    throw new Refusal(
                            Rule.UNSAFE_PACKAGE, part, "Elements are nested more than " + maximumDepth + " deep.");
                }
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new Refusal(Rule.UNSAFE_PACKAGE, part, "The file holds a document type declaration.");
            default -> {}
        }
        return true;
    }

    private static Map<String, Map<String, String>> names() {
        Map<String, Map<String, String>> names = new HashMap<>();
        PREFIXES.values().forEach(prefix -> names.put(prefix, new ConcurrentHashMap<>()));
        return names;
    }

    private static Map<String, String> prefixes() {
        String open = "http://schemas.openxmlformats.org/";
        String strict = "http://purl.oclc.org/ooxml/";
        String microsoft = "http://schemas.microsoft.com/office/";
        Map<String, String> map = new HashMap<>();
        map.put(open + "wordprocessingml/2006/main", "w");
        map.put(strict + "wordprocessingml/main", "w");
        map.put(open + "officeDocument/2006/relationships", "r");
        map.put(strict + "officeDocument/relationships", "r");
        map.put(open + "officeDocument/2006/math", "m");
        map.put(strict + "officeDocument/math", "m");
        map.put(open + "drawingml/2006/main", "a");
        map.put(strict + "drawingml/main", "a");
        map.put(open + "drawingml/2006/wordprocessingDrawing", "wp");
        map.put(strict + "drawingml/wordprocessingDrawing", "wp");
        map.put(open + "drawingml/2006/picture", "pic");
        map.put(strict + "drawingml/picture", "pic");
        map.put(open + "drawingml/2006/chart", "c");
        map.put(strict + "drawingml/chart", "c");
        map.put(open + "drawingml/2006/diagram", "dgm");
        map.put(strict + "drawingml/diagram", "dgm");
        map.put(open + "markup-compatibility/2006", "mc");
        map.put(open + "package/2006/relationships", "rel");
        map.put(open + "package/2006/content-types", "ct");
        map.put(microsoft + "word/2010/wordprocessingShape", "wps");
        map.put(microsoft + "word/2010/wordprocessingGroup", "wpg");
        map.put(microsoft + "word/2010/wordprocessingCanvas", "wpc");
        map.put(microsoft + "word/2010/wordprocessingDrawing", "wp14");
        map.put(microsoft + "word/2010/wordml", "w14");
        map.put(microsoft + "word/2012/wordml", "w15");
        map.put(microsoft + "word/2018/wordml", "w16");
        map.put("urn:schemas-microsoft-com:vml", "v");
        map.put("urn:schemas-microsoft-com:office:office", "o");
        return Map.copyOf(map);
    }
}
