package org.opendebate.documents.text;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.opendebate.documents.compile.Annex;
import org.opendebate.documents.compile.Compilation;
import org.opendebate.documents.compile.CoveringLetter;
import org.opendebate.documents.compile.GivenLetter;
import org.opendebate.documents.compile.MastheadText;
import org.opendebate.documents.compile.Notice;
import org.opendebate.documents.model.PlainText;

/**
 * Writes a compilation as lines of UTF-8 in logical order: masthead, letter, contents, annexes, each part after a line of
 * its own that the others have too. The same compilation gives the same bytes.
 */
public final class TextWriter {

    private static final String RULE = "-".repeat(72);

    private final Writer out;

    private TextWriter(Writer out) {
        this.out = out;
    }

    /** Leaves the stream open. */
    public static void compilation(Compilation compilation, OutputStream stream) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        TextWriter writer = new TextWriter(out);
        writer.masthead(compilation);
        writer.notices(compilation);
        writer.letter(compilation.letter());
        if (compilation.hasContents()) {
            writer.contents(compilation);
        }
        for (Annex annex : compilation.annexes()) {
            writer.annex(annex);
        }
        out.flush();
    }

    private void masthead(Compilation compilation) throws IOException {
        MastheadText masthead = compilation.masthead();
        if (compilation.specimenMark().isPresent()) {
            lines(compilation.specimenMark().get(), "");
        }
        lines(
                masthead.organization(),
                masthead.symbol().orElse(masthead.status()),
                masthead.organ(),
                masthead.distribution(),
                masthead.date());
        if (masthead.version().isPresent()) {
            lines(masthead.version().get());
        }
        lines(masthead.original());
        if (masthead.jobNumber().isPresent()) {
            lines(masthead.jobNumber().get());
        }
    }

    private void notices(Compilation compilation) throws IOException {
        if (!compilation.notices().isEmpty()) {
            lines("");
        }
        for (Notice notice : compilation.notices()) {
            lines(notice.text());
        }
    }

    private void letter(CoveringLetter letter) throws IOException {
        lines("", RULE, "", letter.title());
        if (letter.designation().isPresent()) {
            lines(letter.designation().get());
        }
        lines("");
        for (String paragraph : letter.paragraphs()) {
            lines(paragraph);
        }
        if (letter.given().isPresent()) {
            GivenLetter given = letter.given().get();
            if (given.original().isPresent()) {
                lines(given.original().get(), "");
            }
            out.write(PlainText.of(given.text()));
        }
        if (letter.signature().isPresent()) {
            CoveringLetter.Signature signature = letter.signature().get();
            lines("", signature.signed(), signature.capacity());
        }
    }

    private void contents(Compilation compilation) throws IOException {
        lines("", RULE, "", compilation.contentsTitle(), "");
        for (Annex annex : compilation.annexes()) {
            lines(annex.label() + "\t" + annex.title());
        }
    }

    private void annex(Annex annex) throws IOException {
        lines("", RULE, "", annex.label(), annex.title());
        if (annex.original().isPresent()) {
            lines(annex.original().get());
        }
        lines("");
        out.write(PlainText.of(annex.contribution().text()));
    }

    private void lines(String... lines) throws IOException {
        for (String line : lines) {
            out.write(line);
            out.write('\n');
        }
    }
}
