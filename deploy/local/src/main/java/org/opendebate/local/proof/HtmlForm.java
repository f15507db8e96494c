package org.opendebate.local.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The annexes of a page: its sections of that class. */
final class HtmlForm {
    private static final String GENERATED = ".num, [role=doc-noteref], [role=doc-backlink]";

    private HtmlForm() {}

    static List<AnnexText> annexes(byte[] html) {
        List<AnnexText> annexes = new ArrayList<>();
        for (Element section :
                Jsoup.parse(new String(html, StandardCharsets.UTF_8)).select("section.annex")) {
            String title = section.select("h2 .title").text();
            section.select("h2").first().remove();
            section.select(GENERATED).remove();
            annexes.add(new AnnexText(
                    section.id(), title, section.wholeText().lines().toList()));
        }
        return annexes;
    }
}
