package org.opendebate.documents.read;

import javax.xml.stream.XMLStreamException;

/** Paragraph properties as one place sets them; null is "not said here". */
final class ParagraphLook {

    static final ParagraphLook NONE = new ParagraphLook();

    String style;
    String numbering;
    Integer level;
    Integer outline;
    Boolean rightToLeft;
    String alignment;

    /** What the section says of its notes that ends with the paragraph; null where none ends. */
    NoteNumbers.Settings section;

    RunLook mark = RunLook.NONE;

    /** Reads the children of w:pPr. */
    static ParagraphLook read(WordXml xml) throws XMLStreamException {
        ParagraphLook look = new ParagraphLook();
        xml.children(name -> look.property(name, xml));
        return look;
    }

    private void property(String name, WordXml xml) throws XMLStreamException {
        switch (name) {
            case "w:pStyle" -> style = xml.attribute("w:val");
            case "w:bidi" -> rightToLeft = xml.on();
            case "w:jc" -> alignment = xml.attribute("w:val");
            case "w:outlineLvl" -> outline = Numbers.parse(xml.attribute("w:val"), 9);
            case "w:rPr" -> mark = RunLook.read(xml);
            case "w:sectPr" -> {
                NoteNumbers.Settings ended = new NoteNumbers.Settings();
                xml.children(child -> ended.read(child, xml));
                section = ended;
            }
            case "w:numPr" ->
                xml.children(child -> {
                    switch (child) {
                        case "w:numId" -> numbering = xml.attribute("w:val");
                        case "w:ilvl" -> level = Math.clamp(Numbers.parse(xml.attribute("w:val"), 0), 0, 8);
                        default -> {}
                    }
                });
            default -> {}
        }
    }

    ParagraphLook over(ParagraphLook below) {
        ParagraphLook look = new ParagraphLook();
        look.style = style;
        look.mark = mark;
        look.numbering = numbering != null ? numbering : below.numbering;
        look.level = level != null ? level : below.level;
        look.outline = outline != null ? outline : below.outline;
        look.rightToLeft = rightToLeft != null ? rightToLeft : below.rightToLeft;
        look.alignment = alignment != null ? alignment : below.alignment;
        return look;
    }
}
