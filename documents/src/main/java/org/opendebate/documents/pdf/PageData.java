package org.opendebate.documents.pdf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opendebate.documents.compile.Annex;
import org.opendebate.documents.compile.Compilation;
import org.opendebate.documents.compile.CoveringLetter;
import org.opendebate.documents.compile.MastheadText;
import org.opendebate.documents.model.Direction;
import org.opendebate.documents.model.Image;
import org.opendebate.documents.model.Language;

/** A compilation in the form that {@code template.typ} reads. */
final class PageData {

    /** In points. */
    private static final int WIDEST_EMBLEM = 72;

    private static final int TALLEST_EMBLEM = 54;

    private PageData() {}

    static Map<String, Object> of(Compilation compilation) {
        Language language = compilation.language();
        MastheadText masthead = compilation.masthead();
        String running = masthead.symbol().orElse(masthead.status());
        LocalDate date = compilation.request().masthead().documentDate();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("lang", language.code());
        data.put("dir", language.direction().code());
        data.put("title", running + " – " + compilation.letter().title());
        data.put("author", masthead.organization() + ", " + masthead.organ());
        data.put("date", List.of(date.getYear(), date.getMonthValue(), date.getDayOfMonth()));
        data.put("specimen", compilation.specimenMark().orElse(null));
        data.put("running", running);
        data.put("contents", compilation.contentsTitle());
        ImageFiles images = new ImageFiles();
        data.put("masthead", masthead(masthead, images));
        data.put("letter", letter(compilation.letter()));
        data.put(
                "annexes",
                compilation.annexes().stream()
                        .map(annex -> annex(annex, language.direction(), images))
                        .toList());
        data.put("images", images.files());
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

    private static Map<String, Object> letter(CoveringLetter letter) {
        return Map.of(
                "title",
                letter.title(),
                "paragraphs",
                letter.paragraphs(),
                "signature",
                Map.of(
                        "mark", letter.signature().mark(),
                        "name", letter.signature().name(),
                        "nameFirst", letter.signature().nameFirst(),
                        "capacity", letter.signature().capacity()));
    }

    private static Map<String, Object> annex(Annex annex, Direction around, ImageFiles images) {
        Language language = annex.contribution().language();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", annex.eId());
        data.put("label", annex.label());
        data.put("title", Isolated.title(annex, around));
        data.put("original", annex.original().orElse(null));
        data.put("lang", language.code());
        data.put("dir", language.direction().code());
        data.put(
                "blocks",
                new BlockData(language, annex.eId(), images)
                        .blocks(annex.contribution().text().blocks()));
        return data;
    }
}
