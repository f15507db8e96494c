package org.opendebate.documents.pdf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.opendebate.documents.compile.Annex;
import org.opendebate.documents.compile.Compilation;
import org.opendebate.documents.compile.CoveringLetter;
import org.opendebate.documents.compile.FamilyDocument;
import org.opendebate.documents.compile.GivenLetter;
import org.opendebate.documents.compile.MastheadText;
import org.opendebate.documents.compile.Words;
import org.opendebate.documents.model.Direction;
import org.opendebate.documents.model.Image;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.PlainText;

/** A compilation in the form that {@code template.typ} reads. */
final class PageData {

    /** In points. */
    private static final int WIDEST_EMBLEM = 72;

    private static final int TALLEST_EMBLEM = 54;

    /** What stands upon Arabic letters; a text with many of them wants its lines further apart. */
    private static final Pattern SIGN = Pattern.compile("[\\u064B-\\u0652\\u0670]");

    private static final int MANY_SIGNS = 40;

    private PageData() {}

    static Map<String, Object> of(PdfPart part) {
        Compilation compilation = part.compilation();
        Language language = compilation.language();
        MastheadText masthead = compilation.masthead();
        String running = masthead.symbol().orElse(masthead.status());
        LocalDate date = compilation.request().masthead().documentDate();
        boolean several = part.volumes().size() > 1;
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("standard", part.attaching() || part.hasPictures() ? "a-3a" : "a-2a");
        data.put("lang", language.code());
        data.put("dir", language.direction().code());
        String title = running + " – " + compilation.letter().title();
        data.put("title", several ? title + " – " + volume(part, part.volume()) : title);
        data.put("author", masthead.organization() + ", " + masthead.organ());
        data.put("date", List.of(date.getYear(), date.getMonthValue(), date.getDayOfMonth()));
        data.put("specimen", compilation.specimenMark().orElse(null));
        data.put("running", running);
        data.put("job", part.volume() == 1 ? masthead.jobNumber().orElse(null) : null);
        data.put("contents", compilation.hasContents() ? compilation.contentsTitle() : null);
        data.put("volume", several ? volume(part, part.volume()) : null);
        data.put("volumes", several ? volumes(part) : List.of());
        ImageFiles images = new ImageFiles();
        data.put("masthead", masthead(masthead, images));
        data.put("notices", part.volume() == 1 ? notices(compilation) : List.of());
        data.put("letter", part.volume() == 1 ? letter(compilation.letter(), language.direction(), images) : null);
        data.put(
                "annexes",
                part.annexes().stream().map(annex -> annex(part, annex, images)).toList());
        data.put("images", images.files());
        return data;
    }

    private static String volume(PdfPart part, int number) {
        return part.compilation()
                .words()
                .text(
                        "volume",
                        "volume",
                        Integer.toString(number),
                        "volumes",
                        Integer.toString(part.volumes().size()));
    }

    /** What the contents say of each volume; of this one they are made from its pages. */
    private static List<Map<String, Object>> volumes(PdfPart part) {
        Direction around = part.compilation().language().direction();
        List<Map<String, Object>> volumes = new ArrayList<>();
        for (int number = 1; number <= part.volumes().size(); number++) {
            List<Map<String, Object>> entries = new ArrayList<>();
            if (number != part.volume()) {
                for (Annex annex : part.volumes().get(number - 1)) {
                    Map<String, Object> entry = entry(annex, around);
                    entry.put("page", part.elsewhere().getOrDefault(annex.eId(), 1));
                    entries.add(entry);
                }
            }
            volumes.add(Map.of("label", volume(part, number), "here", number == part.volume(), "entries", entries));
        }
        return volumes;
    }

    private static Map<String, Object> entry(Annex annex, Direction around) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", annex.eId());
        data.put("label", annex.label());
        data.put("title", Isolated.runs(annex, around));
        data.put("original", annex.original().orElse(null));
        return data;
    }

    private static Map<String, Object> masthead(MastheadText masthead, ImageFiles images) {
        List<String> side = new ArrayList<>(List.of(masthead.distribution(), masthead.date()));
        masthead.version().ifPresent(side::add);
        side.add(masthead.original());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("organization", masthead.organization());
        data.put("organ", masthead.organ());
        data.put("lang", masthead.language().code());
        data.put("side", side);
        data.put("status", masthead.status());
        data.put(
                "emblem",
                masthead.emblem().map(picture -> picture(picture, images)).orElse(null));
        String symbol = masthead.symbol().orElse(null);
        int slash = symbol == null ? 0 : symbol.indexOf('/');
        data.put("prefix", symbol == null ? null : symbol.substring(0, slash));
        data.put("number", symbol == null ? null : symbol.substring(slash));
        return data;
    }

    private static Map<String, Object> picture(MastheadText.Picture picture, ImageFiles images) {
        String content = Base64.getEncoder().encodeToString(picture.emblem().bytes());
        return Map.of(
                "file",
                images.name(Image.Type.PNG, content),
                "width",
                picture.emblem().widthWithin(WIDEST_EMBLEM, TALLEST_EMBLEM),
                "alternative",
                picture.alternative());
    }

    private static List<List<Map<String, Object>>> notices(Compilation compilation) {
        return compilation.notices().stream()
                .map(notice -> notice.parts().stream()
                        .map(part -> {
                            Map<String, Object> data = new LinkedHashMap<>();
                            data.put("x", part.text());
                            data.put(
                                    "href",
                                    part.document().map(FamilyDocument::href).orElse(null));
                            return data;
                        })
                        .toList())
                .toList();
    }

    private static Map<String, Object> letter(CoveringLetter letter, Direction around, ImageFiles images) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("title", letter.title());
        data.put("designation", letter.designation().orElse(null));
        data.put(
                "paragraphs",
                letter.paragraphs().stream()
                        .map(text -> Isolated.sentence(text, around))
                        .toList());
        data.put(
                "signature",
                letter.signature()
                        .map(signature -> Map.of(
                                "mark", signature.mark(),
                                "name", signature.name(),
                                "nameFirst", signature.nameFirst(),
                                "capacity", signature.capacity()))
                        .orElse(null));
        data.put("given", letter.given().map(given -> given(given, images)).orElse(null));
        return data;
    }

    private static Map<String, Object> given(GivenLetter given, ImageFiles images) {
        Language language = given.text().language();
        BlockData blocks = new BlockData(language, "letter", images);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("lang", language.code());
        data.put("dir", language.direction().code());
        data.put("original", given.original().orElse(null));
        data.put("blocks", blocks.blocks(given.text().blocks()));
        data.put("endnotes", blocks.endnotes());
        return data;
    }

    private static Map<String, Object> annex(PdfPart part, Annex annex, ImageFiles images) {
        Language language = annex.contribution().language();
        Map<String, Object> data = entry(annex, part.compilation().language().direction());
        data.put("lang", language.code());
        data.put("dir", language.direction().code());
        data.put(
                "signs",
                SIGN.matcher(PlainText.of(annex.contribution().text()))
                                .results()
                                .limit(MANY_SIGNS)
                                .count()
                        == MANY_SIGNS);
        List<byte[]> pages = part.pictured().get(annex.eId());
        data.put("picture", pages == null ? null : picture(part, annex, pages, images));
        BlockData blocks = new BlockData(language, annex.eId(), images);
        data.put(
                "blocks",
                pages != null
                        ? List.of()
                        : blocks.blocks(annex.contribution().text().blocks()));
        data.put("endnotes", blocks.endnotes());
        return data;
    }

    private static Map<String, Object> picture(PdfPart part, Annex annex, List<byte[]> pages, ImageFiles images) {
        Words words = part.compilation().words();
        String file = PdfPart.textFile(annex);
        List<Map<String, Object>> all = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            all.add(Map.of(
                    "file",
                    images.name(Image.Type.PNG, Base64.getEncoder().encodeToString(pages.get(i))),
                    "alternative",
                    words.text(
                            "picture.alternative",
                            "label",
                            annex.label(),
                            "page",
                            Integer.toString(i + 1),
                            "pages",
                            Integer.toString(pages.size()),
                            "file",
                            file)));
        }
        return Map.of("note", words.text("picture.note", "file", file), "width", TextPicture.WIDTH, "pages", all);
    }
}
