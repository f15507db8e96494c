package org.opendebate.documents.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.opendebate.documents.model.Block;
import org.opendebate.documents.model.Footnote;
import org.opendebate.documents.model.Inlines;
import org.opendebate.documents.model.NoteRef;

/**
 * Numbers the notes that have no sign of their own, as the section says that they stand in, or else the file (ECMA-376 part
 * 1, 17.11). A section says so at its end: its notes get their numbers when all is read.
 */
final class NoteNumbers {

    /** What one place says; null is "not said here". */
    private static final class Setting {
        String format;
        Integer start;
        String restart;

        Setting over(Setting below) {
            Setting both = new Setting();
            both.format = format != null ? format : below.format;
            both.start = start != null ? start : below.start;
            both.restart = restart != null ? restart : below.restart;
            return both;
        }
    }

    /** What a section or the file says of its notes. */
    static final class Settings {
        private final Map<Footnote.Kind, Setting> kinds = new EnumMap<>(Footnote.Kind.class);

        /** Reads a child of w:sectPr, or of the file's settings. */
        void read(String name, WordXml xml) throws XMLStreamException {
            switch (name) {
                case "w:footnotePr" -> kind(Footnote.Kind.FOOTNOTE, xml);
                case "w:endnotePr" -> kind(Footnote.Kind.ENDNOTE, xml);
                default -> {}
            }
        }

        private void kind(Footnote.Kind kind, WordXml xml) throws XMLStreamException {
            Setting setting = new Setting();
            kinds.put(kind, setting);
            xml.children(child -> {
                String value = xml.attribute("w:val");
                switch (child) {
                    case "w:numFmt" -> setting.format = value;
                    case "w:numStart" -> setting.start = value == null ? null : Numbers.parse(value, 1);
                    case "w:numRestart" -> setting.restart = value;
                    default -> {}
                }
            });
        }

        private Setting of(Footnote.Kind kind) {
            return kinds.getOrDefault(kind, new Setting());
        }
    }

    private record Note(String id, Footnote.Kind kind, int section) {}

    private final List<Note> notes = new ArrayList<>();
    private final List<Settings> sections = new ArrayList<>();
    private Settings file = new Settings();

    void fileSays(Settings settings) {
        file = settings;
    }

    /** The section ends that all notes are in since the last one ended. */
    void sectionEnds(Settings settings) {
        sections.add(settings);
    }

    /** Takes the next note; its number is not yet known. */
    void add(String id, Footnote.Kind kind) {
        notes.add(new Note(id, kind, sections.size()));
    }

    /** The blocks with the numbers of all notes that were taken. */
    List<Block> numbered(List<Block> blocks, Findings findings) {
        if (notes.isEmpty()) {
            return blocks;
        }
        Map<String, String> markers = new HashMap<>();
        for (Footnote.Kind kind : Footnote.Kind.values()) {
            number(kind, markers, findings);
        }
        return Inlines.replaced(
                blocks,
                inline -> List.of(
                        inline instanceof NoteRef(Footnote note) && markers.containsKey(note.id())
                                ? new NoteRef(new Footnote(note.id(), markers.get(note.id()), note.kind(), note.body()))
                                : inline));
    }

    private void number(Footnote.Kind kind, Map<String, String> markers, Findings findings) {
        int count = 0;
        int section = -1;
        for (Note note : notes) {
            if (note.kind() != kind) {
                continue;
            }
            Setting setting = setting(kind, note.section());
            boolean eachPage = "eachPage".equals(setting.restart);
            if (note.section() != section && "eachSect".equals(setting.restart)) {
                count = 0;
            } else if (note.section() == section && eachPage) {
                findings.add(
                        Rule.NOTE_NUMBERS,
                        "",
                        "Word numbers the notes of each page anew; here they are numbered through.");
            }
            section = note.section();
            count++;
            int shown = count + (setting.start == null ? 0 : setting.start - 1);
            String standard = kind == Footnote.Kind.FOOTNOTE ? "decimal" : "lowerRoman";
            String marker = NumberFormat.format(shown, setting.format == null ? standard : setting.format);
            markers.put(note.id(), marker.isBlank() ? Integer.toString(shown) : marker);
        }
    }

    private Setting setting(Footnote.Kind kind, int section) {
        Setting said = section < sections.size() ? sections.get(section).of(kind) : new Setting();
        return said.over(file.of(kind));
    }
}
