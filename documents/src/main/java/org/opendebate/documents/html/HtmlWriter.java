package org.opendebate.documents.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.opendebate.documents.compile.Annex;
import org.opendebate.documents.compile.Compilation;
import org.opendebate.documents.compile.CoveringLetter;
import org.opendebate.documents.compile.Emblem;
import org.opendebate.documents.compile.GivenLetter;
import org.opendebate.documents.compile.MastheadText;
import org.opendebate.documents.compile.Notice;
import org.opendebate.documents.compile.Phrase;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.StatementText;

/** Writes a statement or a compilation as one page; UTF-8, the same bytes for the same input. */
public final class HtmlWriter {

    private final Html out;

    private HtmlWriter(OutputStream stream) {
        this.out = new Html(stream);
    }

    /**
     * One statement, and leaves the stream open.
     *
     * @param title of the page, shown over the text
     * @param mark what the page says before all else, in the text's language; empty for nothing
     */
    public static void statement(StatementText text, String title, Optional<String> mark, OutputStream stream)
            throws IOException {
        HtmlWriter writer = new HtmlWriter(stream);
        writer.page(text.language(), title, () -> {
            writer.mark(mark);
            writer.out.element("main", () -> {
                writer.out.element("h1", title);
                writer.out.newLine();
                BlocksHtml.write(writer.out, text, "", 1);
            });
        });
    }

    /** A compilation with its masthead, covering letter, contents and annexes; leaves the stream open. */
    public static void compilation(Compilation compilation, OutputStream stream) throws IOException {
        HtmlWriter writer = new HtmlWriter(stream);
        MastheadText masthead = compilation.masthead();
        String title = masthead.symbol().orElse(masthead.status()) + " – "
                + compilation.letter().title();
        writer.page(compilation.language(), title, () -> writer.body(compilation));
    }

    private void page(Language language, String title, Html.Content body) throws IOException {
        out.doctype();
        out.element(
                "html",
                () -> {
                    out.newLine();
                    out.element("head", () -> {
                        out.newLine();
                        out.open("meta", "charset", "utf-8");
                        out.newLine();
                        out.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
                        out.newLine();
                        out.element("title", title);
                        out.newLine();
                        out.style(styleSheet());
                    });
                    out.newLine();
                    out.element("body", () -> {
                        out.newLine();
                        body.write();
                    });
                    out.newLine();
                },
                "lang",
                language.code(),
                "dir",
                language.direction().code());
        out.newLine();
        out.flush();
    }

    private void body(Compilation compilation) throws IOException {
        mark(compilation.specimenMark());
        out.element(
                "div",
                () -> {
                    out.newLine();
                    masthead(compilation.masthead());
                    out.element("main", () -> {
                        out.newLine();
                        notices(compilation);
                        letter(compilation.letter());
                        if (compilation.hasContents()) {
                            contents(compilation);
                        }
                        for (Annex annex : compilation.annexes()) {
                            annex(annex);
                        }
                    });
                    out.newLine();
                },
                "class",
                "page");
        out.newLine();
    }

    private void mark(Optional<String> mark) throws IOException {
        if (mark.isPresent()) {
            // printed at the head of every page: the style sheet makes it the repeated head of a table
            out.element("aside", () -> out.element("p", mark.get()), "class", "specimen");
            out.newLine();
        }
    }

    private void masthead(MastheadText text) throws IOException {
        String lang = text.language().code();
        String dir = text.language().direction().code();
        out.element("header", () -> {
            out.newLine();
            out.element("p", text.organization(), "class", "organization");
            if (text.symbol().isPresent()) {
                out.element("p", () -> out.element("bdi", text.symbol().get()), "class", "symbol");
            } else {
                out.element("p", text.status(), "class", "symbol");
            }
            out.newLine();
            out.element("p", () -> organ(text), "class", "organ");
            out.newLine();
            out.element(
                    "div",
                    () -> {
                        out.element("p", text.distribution());
                        out.element("p", text.date());
                        if (text.version().isPresent()) {
                            out.element("p", text.version().get());
                        }
                        out.element("p", text.original());
                    },
                    "class",
                    "distribution",
                    "lang",
                    lang,
                    "dir",
                    dir);
            out.newLine();
            if (text.jobNumber().isPresent()) {
                out.element("p", () -> out.element("bdi", text.jobNumber().get()), "class", "job-number");
                out.newLine();
            }
        });
        out.newLine();
    }

    private void organ(MastheadText text) throws IOException {
        if (text.emblem().isPresent()) {
            MastheadText.Picture picture = text.emblem().get();
            String data = Base64.getEncoder().encodeToString(picture.emblem().bytes());
            out.open(
                    "img",
                    "src",
                    "data:" + Emblem.MEDIA_TYPE + ";base64," + data,
                    "alt",
                    picture.alternative(),
                    "class",
                    "emblem");
            out.text(" ");
        }
        out.text(text.organ());
    }

    private void notices(Compilation compilation) throws IOException {
        for (Notice notice : compilation.notices()) {
            out.element(
                    "p",
                    () -> {
                        for (Notice.Part part : notice.parts()) {
                            if (part.document().isPresent()) {
                                out.element(
                                        "a",
                                        () -> out.element("bdi", part.text()),
                                        "href",
                                        part.document().get().href());
                            } else {
                                out.text(part.text());
                            }
                        }
                    },
                    "class",
                    "notice");
            out.newLine();
        }
    }

    private void letter(CoveringLetter letter) throws IOException {
        out.element(
                "section",
                () -> {
                    out.newLine();
                    out.element("h1", letter.title(), "id", "letter__title");
                    out.newLine();
                    if (letter.designation().isPresent()) {
                        out.element("p", letter.designation().get(), "class", "designation");
                        out.newLine();
                    }
                    int number = 0;
                    for (String paragraph : letter.paragraphs()) {
                        out.element("p", paragraph, "id", "letter__p_" + ++number);
                        out.newLine();
                    }
                    if (letter.signature().isPresent()) {
                        out.element(
                                "p",
                                () -> signature(letter.signature().get()),
                                "id",
                                "letter__signature",
                                "class",
                                "signature");
                        out.newLine();
                    }
                    if (letter.given().isPresent()) {
                        given(letter.given().get());
                    }
                },
                "id",
                "letter",
                "aria-labelledby",
                "letter__title");
        out.newLine();
    }

    private void given(GivenLetter given) throws IOException {
        if (given.original().isPresent()) {
            out.element("p", given.original().get(), "class", "original");
            out.newLine();
        }
        BlocksHtml.write(out, given.text(), "letter", 1);
    }

    private void signature(CoveringLetter.Signature signature) throws IOException {
        if (signature.nameFirst()) {
            out.element("strong", signature.name());
            out.text(" " + signature.mark());
        } else {
            out.text(signature.mark() + " ");
            out.element("strong", signature.name());
        }
        out.open("br");
        out.text(signature.capacity());
    }

    private void contents(Compilation compilation) throws IOException {
        out.element(
                "nav",
                () -> {
                    out.newLine();
                    out.element("h2", compilation.contentsTitle(), "id", "contents__heading");
                    out.newLine();
                    out.element("ol", () -> {
                        out.newLine();
                        for (Annex annex : compilation.annexes()) {
                            out.element(
                                    "li",
                                    () -> out.element(
                                            "a",
                                            () -> {
                                                out.element("span", annex.label(), "class", "num");
                                                out.text(" ");
                                                out.element("bdi", () -> title(annex));
                                            },
                                            "href",
                                            "#" + annex.eId()));
                            out.newLine();
                        }
                    });
                    out.newLine();
                },
                "id",
                "contents",
                "aria-labelledby",
                "contents__heading");
        out.newLine();
    }

    private void title(Annex annex) throws IOException {
        for (Phrase phrase : annex.phrases()) {
            if (phrase.language().isPresent()) {
                Language language = phrase.language().get();
                out.element(
                        "span",
                        phrase.text(),
                        "lang",
                        language.code(),
                        "dir",
                        language.direction().code());
            } else {
                out.text(phrase.text());
            }
        }
    }

    private void annex(Annex annex) throws IOException {
        String heading = annex.eId() + "__heading";
        out.element(
                "section",
                () -> {
                    out.newLine();
                    out.element(
                            "h2",
                            () -> {
                                out.element("span", annex.label(), "class", "label");
                                out.text(" ");
                                out.element("span", () -> title(annex), "class", "title");
                            },
                            "id",
                            heading);
                    out.newLine();
                    if (annex.original().isPresent()) {
                        out.element("p", annex.original().get(), "class", "original");
                        out.newLine();
                    }
                    BlocksHtml.write(out, annex.contribution().text(), annex.eId(), 2);
                },
                "id",
                annex.eId(),
                "class",
                "annex",
                "aria-labelledby",
                heading);
        out.newLine();
    }

    private static String styleSheet() throws IOException {
        try (InputStream in = HtmlWriter.class.getResourceAsStream("page.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
