package org.opendebate.documents.read;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.opendebate.documents.model.Emphasis;
import org.opendebate.documents.model.Inline;
import org.opendebate.documents.model.LineBreak;
import org.opendebate.documents.model.Text;

/** Reads formulas as a line of text: {@code (a+b)/2}, with brackets where two dimensions had made them needless. */
final class MathReader {

    private static final Set<String> STRUCTURES = Set.of(
            "m:f",
            "m:rad",
            "m:nary",
            "m:d",
            "m:acc",
            "m:bar",
            "m:groupChr",
            "m:sSup",
            "m:sSub",
            "m:sSubSup",
            "m:sPre",
            "m:limLow",
            "m:limUpp",
            "m:func",
            "m:eqArr",
            "m:phant");

    /** What a structure is made of, with what it says of itself. */
    private record Structure(Map<String, String> properties, List<Part> parts) {
        boolean is(String property) {
            String value = properties.get(property);
            return value != null && !value.equals("0") && !value.equals("off") && !value.equals("false");
        }

        String sign(String property, String otherwise) {
            return properties.getOrDefault(property, otherwise);
        }
    }

    private record Part(String name, List<Inline> content) {}

    private final StoryReader story;
    private final WordXml xml;
    private final RunReader runs;
    private int arrays;

    MathReader(StoryReader story, RunReader runs) {
        this.story = story;
        this.xml = story.xml;
        this.runs = runs;
    }

    /** Reads what the current element holds. */
    void read(Line line) throws XMLStreamException {
        xml.children(name -> element(name, line));
    }

    private void element(String name, Line line) throws XMLStreamException {
        if (STRUCTURES.contains(name)) {
            structure(name, line);
            return;
        }
        switch (name) {
            case "m:r" -> runs.math(line, arrays > 0);
            case "w:r" -> runs.read(line);
            case "w:ins", "w:moveTo" -> {
                story.tracked();
                read(line);
            }
            case "w:del", "w:moveFrom" -> story.tracked();
            case "w:sdtPr", "w:sdtEndPr" -> {}
            case "mc:AlternateContent" -> story.alternate(child -> element(child, line));
            case "m:mr" -> {
                if (!line.isEmpty()) {
                    line.add(new LineBreak());
                }
                read(line);
            }
            case "m:e" -> {
                line.add(Text.of(" "));
                read(line);
            }
            default -> read(line);
        }
    }

    private void structure(String name, Line line) throws XMLStreamException {
        Structure structure = new Structure(new HashMap<>(), new ArrayList<>());
        arrays += name.equals("m:eqArr") ? 1 : 0;
        xml.children(child -> {
            if (child.equals(name + "Pr")) {
                xml.children(property -> structure.properties.put(property, value()));
            } else {
                Line inner = line.inner();
                read(inner);
                line.anchored.addAll(inner.anchored);
                structure.parts.add(new Part(child, inner.finish()));
            }
        });
        arrays -= name.equals("m:eqArr") ? 1 : 0;
        if (story.fields().showing()) {
            write(name, structure).forEach(line::add);
        }
    }

    private String value() {
        String value = xml.attribute("m:val");
        return value == null ? xml.attribute("w:val") == null ? "1" : xml.attribute("w:val") : value;
    }

    private List<Inline> write(String name, Structure of) {
        List<Inline> out = new ArrayList<>();
        switch (name) {
            case "m:f" -> fraction(of, out);
            case "m:rad" -> {
                sign("√", out);
                each(of, "m:deg", degree -> out.addAll(of.is("m:degHide") ? List.of() : raised(degree)));
                each(of, "m:e", radicand -> out.addAll(grouped(radicand)));
            }
            case "m:nary" -> {
                sign(of.sign("m:chr", "∫"), out);
                each(of, "m:sub", sub -> out.addAll(of.is("m:subHide") ? List.of() : lowered(sub)));
                each(of, "m:sup", sup -> out.addAll(of.is("m:supHide") ? List.of() : raised(sup)));
                each(of, "m:e", out::addAll);
            }
            case "m:d" -> {
                sign(of.sign("m:begChr", "("), out);
                int[] count = {0};
                each(of, "m:e", inside -> {
                    sign(count[0]++ == 0 ? "" : of.sign("m:sepChr", "|"), out);
                    out.addAll(inside);
                });
                sign(of.sign("m:endChr", ")"), out);
            }
            case "m:acc" -> after(of, of.sign("m:chr", "\u0302"), out);
            case "m:bar" -> after(of, "top".equals(of.sign("m:pos", "bot")) ? "\u0305" : "\u0332", out);
            case "m:groupChr" -> after(of, of.sign("m:chr", "\u23DF"), out);
            case "m:phant" -> {
                if (!of.properties.containsKey("m:show") || of.is("m:show")) {
                    after(of, "", out);
                }
            }
            case "m:eqArr" ->
                each(of, "m:e", equation -> {
                    if (!out.isEmpty()) {
                        out.add(new LineBreak());
                    }
                    out.addAll(equation);
                });
            default -> of.parts.forEach(part -> out.addAll(scripted(part)));
        }
        return out;
    }

    private static void fraction(Structure of, List<Inline> out) {
        List<Inline> over = new ArrayList<>();
        List<Inline> under = new ArrayList<>();
        each(of, "m:num", over::addAll);
        each(of, "m:den", under::addAll);
        boolean bar = !"noBar".equals(of.sign("m:type", "bar")) && !(blank(over) && blank(under));
        out.addAll(bar ? grouped(over) : over);
        sign(bar ? "/" : " ", out);
        out.addAll(bar ? grouped(under) : under);
    }

    private static List<Inline> scripted(Part part) {
        return switch (part.name()) {
            case "m:sup" -> raised(part.content());
            case "m:sub", "m:lim" -> lowered(part.content());
            default -> part.content();
        };
    }

    private interface Content {
        void is(List<Inline> content);
    }

    private static void each(Structure of, String name, Content content) {
        of.parts.stream().filter(part -> part.name().equals(name)).forEach(part -> content.is(part.content()));
    }

    private static void after(Structure of, String sign, List<Inline> out) {
        of.parts.forEach(part -> out.addAll(part.content()));
        sign(sign, out);
    }

    private static void sign(String sign, List<Inline> out) {
        if (!sign.isEmpty() && sign.codePoints().allMatch(Text::carriable)) {
            out.add(Text.of(sign));
        }
    }

    private static boolean blank(List<Inline> inlines) {
        return Line.plain(inlines).isBlank();
    }

    /** In brackets, unless it is one number, one name or nothing. */
    private static List<Inline> grouped(List<Inline> inlines) {
        boolean simple = Line.plain(inlines)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .allMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == ',');
        if (simple) {
            return inlines;
        }
        List<Inline> grouped = new ArrayList<>(inlines);
        grouped.addFirst(Text.of("("));
        grouped.addLast(Text.of(")"));
        return grouped;
    }

    private static List<Inline> raised(List<Inline> inlines) {
        return scripted(inlines, Emphasis.SUPERSCRIPT);
    }

    private static List<Inline> lowered(List<Inline> inlines) {
        return scripted(inlines, Emphasis.SUBSCRIPT);
    }

    private static List<Inline> scripted(List<Inline> inlines, Emphasis script) {
        return inlines.stream()
                .map(inline -> inline instanceof Text text ? scripted(text, script) : inline)
                .toList();
    }

    private static Text scripted(Text text, Emphasis script) {
        Set<Emphasis> emphasis = EnumSet.of(script);
        emphasis.addAll(text.emphasis());
        if (emphasis.contains(Emphasis.SUPERSCRIPT)) {
            emphasis.remove(script == Emphasis.SUPERSCRIPT ? Emphasis.SUBSCRIPT : Emphasis.SUPERSCRIPT);
        }
        return new Text(text.text(), emphasis, text.language(), text.direction());
    }
}
