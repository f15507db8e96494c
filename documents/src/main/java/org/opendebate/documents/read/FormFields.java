package org.opendebate.documents.read;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** The fields of old forms: lists to choose from and boxes to tick, which show what no run holds. */
final class FormFields {

    private FormFields() {}

    /** What the field shows whose first mark is the current element; empty for other fields. */
    static String shown(WordXml xml) throws XMLStreamException {
        String[] shown = {""};
        xml.children(name -> {
            if (name.equals("w:ffData")) {
                xml.children(child -> {
                    switch (child) {
                        case "w:ddList" -> shown[0] = chosen(xml);
                        case "w:checkBox" -> shown[0] = ticked(xml) ? "☒" : "☐";
                        default -> {}
                    }
                });
            }
        });
        return shown[0];
    }

    private static String chosen(WordXml xml) throws XMLStreamException {
        List<String> entries = new ArrayList<>();
        int[] chosen = {0};
        xml.children(name -> {
            switch (name) {
                case "w:result" -> chosen[0] = Numbers.parse(xml.attribute("w:val"), 0);
                case "w:listEntry" -> entries.add(String.valueOf(xml.attribute("w:val")));
                default -> {}
            }
        });
        return chosen[0] >= 0 && chosen[0] < entries.size() ? entries.get(chosen[0]) : "";
    }

    private static boolean ticked(WordXml xml) throws XMLStreamException {
        Boolean[] ticked = {null, null};
        xml.children(name -> {
            switch (name) {
                case "w:default" -> ticked[0] = xml.on();
                case "w:checked" -> ticked[1] = xml.on();
                default -> {}
            }
        });
        return Boolean.TRUE.equals(ticked[1] != null ? ticked[1] : ticked[0]);
    }
}
