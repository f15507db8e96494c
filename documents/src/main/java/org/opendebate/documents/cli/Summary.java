package org.opendebate.documents.cli;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opendebate.documents.compile.Annex;
import org.opendebate.documents.compile.Compilation;
import org.opendebate.documents.pdf.EnginePackages;
import org.opendebate.documents.read.WordReader;

/**
 * What was compiled from what, and with what: each file with its SHA-256, so that anyone can see whether two runs gave
 * the same.
 */
final class Summary {

    private final JsonGenerator json;

    private Summary(JsonGenerator json) {
        this.json = json;
    }

    static void write(Compilation compilation, MeetingFile meeting, List<Path> files, Path typstHome, Path target)
            throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(target.toFile(), JsonEncoding.UTF8)) {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
            new Summary(json).all(compilation, meeting, files, typstHome);
            json.writeRaw('\n');
        }
    }

    private void all(Compilation compilation, MeetingFile meeting, List<Path> files, Path typstHome)
            throws IOException {
        json.writeStartObject();
        json.writeStringField(
                "symbol",
                compilation.masthead().symbol().orElse(compilation.masthead().status()));
        json.writeStringField("language", compilation.language().code());
        json.writeBooleanField("specimen", compilation.specimenMark().isPresent());
        json.writeArrayFieldStart("files");
        for (Path file : files) {
            json.writeStartObject();
            json.writeStringField("name", file.getFileName().toString());
            json.writeNumberField("bytes", Files.size(file));
            json.writeStringField("sha256", Sha256.of(file));
            json.writeEndObject();
        }
        json.writeEndArray();
        annexes(compilation, meeting);
        versions(typstHome);
        json.writeEndObject();
    }

    private void annexes(Compilation compilation, MeetingFile meeting) throws IOException {
        Map<String, String> sources = new HashMap<>();
        meeting.statements().forEach(entry -> sources.put(Sources.id(entry.file()), entry.file()));
        json.writeArrayFieldStart("annexes");
        for (Annex annex : compilation.annexes()) {
            json.writeStartObject();
            json.writeStringField("eId", annex.eId());
            json.writeStringField("label", annex.label());
            json.writeStringField("title", annex.title());
            json.writeStringField("language", annex.contribution().language().code());
            json.writeStringField("source", sources.get(annex.contribution().id()));
            json.writeStringField("sha256", annex.contribution().sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Of the reader, and of the packages that the PDF's engine and its fonts come from. */
    private void versions(Path typstHome) throws IOException {
        json.writeObjectFieldStart("versions");
        json.writeStringField("reader", WordReader.VERSION);
        for (Map.Entry<String, String> one : EnginePackages.in(typstHome).entrySet()) {
            json.writeStringField(one.getKey(), one.getValue());
        }
        json.writeEndObject();
    }
}
