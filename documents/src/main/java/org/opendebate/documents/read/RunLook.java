package org.opendebate.documents.read;

import javax.xml.stream.XMLStreamException;

/** Run properties as one place sets them; null is "not said here". */
final class RunLook {

    static final RunLook NONE = new RunLook();

    Boolean bold;
    Boolean italic;
    Boolean boldComplex;
    Boolean italicComplex;
    Boolean strike;
    Boolean doubleStrike;
    Boolean hidden;
    Boolean underline;
    Boolean complex;
    Boolean rightToLeft;
    String vertical;
    String language;
    String languageComplex;
    String languageEastAsia;
    String font;
    String style;

    /** Whether the mark of the paragraph that these properties belong to is a pending deletion or insertion. */
    boolean deleted;

    boolean inserted;

    /** Reads the children of w:rPr. */
    static RunLook read(WordXml xml) throws XMLStreamException {
        RunLook look = new RunLook();
        xml.children(name -> look.property(name, xml));
        return look;
    }

    private void property(String name, WordXml xml) {
        switch (name) {
            case "w:b" -> bold = xml.on();
            case "w:bCs" -> boldComplex = xml.on();
            case "w:i" -> italic = xml.on();
            case "w:iCs" -> italicComplex = xml.on();
            case "w:strike" -> strike = xml.on();
            case "w:dstrike" -> doubleStrike = xml.on();
            case "w:vanish" -> hidden = xml.on();
            case "w:u" -> underline = !"none".equals(xml.attribute("w:val"));
            case "w:cs" -> complex = xml.on();
            case "w:rtl" -> rightToLeft = xml.on();
            case "w:vertAlign" -> vertical = xml.attribute("w:val");
            case "w:lang" -> {
                language = xml.attribute("w:val");
                languageComplex = xml.attribute("w:bidi");
                languageEastAsia = xml.attribute("w:eastAsia");
            }
            case "w:rFonts" -> font = xml.attribute("w:ascii");
            case "w:rStyle" -> style = xml.attribute("w:val");
            case "w:del", "w:moveFrom" -> deleted = true;
            case "w:ins", "w:moveTo" -> inserted = true;
            default -> {}
        }
    }

    /** What this says, and where it says nothing, what the other says. */
    RunLook over(RunLook below) {
        RunLook look = new RunLook();
        look.bold = first(bold, below.bold);
        look.italic = first(italic, below.italic);
        look.boldComplex = first(boldComplex, below.boldComplex);
        look.italicComplex = first(italicComplex, below.italicComplex);
        look.strike = first(strike, below.strike);
        look.doubleStrike = first(doubleStrike, below.doubleStrike);
        look.hidden = first(hidden, below.hidden);
        look.underline = first(underline, below.underline);
        look.complex = first(complex, below.complex);
        look.rightToLeft = first(rightToLeft, below.rightToLeft);
        look.vertical = first(vertical, below.vertical);
        look.language = first(language, below.language);
        look.languageComplex = first(languageComplex, below.languageComplex);
        look.languageEastAsia = first(languageEastAsia, below.languageEastAsia);
        look.font = first(font, below.font);
        return look;
    }

    /**
     * A character style over a paragraph style: what both switch on is off (ECMA-376 part 1, 17.7.3), the rest as in
     * {@link #over}.
     */
    RunLook toggledOver(RunLook paragraph) {
        RunLook look = over(paragraph);
        look.bold = toggled(bold, paragraph.bold);
        look.italic = toggled(italic, paragraph.italic);
        look.boldComplex = toggled(boldComplex, paragraph.boldComplex);
        look.italicComplex = toggled(italicComplex, paragraph.italicComplex);
        look.strike = toggled(strike, paragraph.strike);
        look.hidden = toggled(hidden, paragraph.hidden);
        return look;
    }

    /** Only what is no emphasis: language, direction, font, and whether it is hidden. */
    RunLook withoutEmphasis() {
        RunLook look = new RunLook();
        look.hidden = hidden;
        look.complex = complex;
        look.rightToLeft = rightToLeft;
        look.language = language;
        look.languageComplex = languageComplex;
        look.languageEastAsia = languageEastAsia;
        look.font = font;
        return look;
    }

    static boolean is(Boolean value) {
        return Boolean.TRUE.equals(value);
    }

    private static Boolean toggled(Boolean above, Boolean below) {
        return above == null && below == null ? null : Boolean.valueOf(is(above) ^ is(below));
    }

    private static <T> T first(T above, T below) {
        return above != null ? above : below;
    }
}
