package org.opendebate.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opendebate.local.client.Answer;
import org.opendebate.local.client.Api;
import org.opendebate.local.client.DebateFailed;
import org.opendebate.local.client.Hashes;
import org.opendebate.local.client.Multipart;

/** The compilation in English and Spanish, an addendum for what came weeks later, a corrigendum in one language. */
final class ProcedureDocuments {

    static final String COMPILATION = "S/2021/501";
    private static final String ADDENDUM = COMPILATION + "/Add.1";
    private static final String CORRIGENDUM = COMPILATION + "/Corr.1";

    private final Debate debate;
    private final Officer officer;
    private final Downloads downloads;
    private final Map<String, Manifest> manifests = new LinkedHashMap<>();

    ProcedureDocuments(Debate debate, Officer officer, Path folder) {
        this.debate = debate;
        this.officer = officer;
        this.downloads = new Downloads(debate, folder);
    }

    /** @param seal the number of the one that stands */
    void compilation(int seal) {
        debate.clockTo(28, 15, 0, 0);
        Api.await(
                "the draft of the compilation",
                () -> Optional.of(debate.compilation())
                        .filter(json -> "drafted".equals(json.path("state").asText())
                                && json.path("seal").asInt() == seal));
        publish(COMPILATION, seal, List.of("en", "es"), "2021-05-26", "2021-05-28");
    }

    /** What Kazakhstan's statement says in English stands beside its annex, as the manifest has it. */
    void translation() {
        Officer.Entry kazakhstan = officer.of("KAZ");
        Manifest manifest = manifests.get(COMPILATION);
        int annex = manifest.annex(kazakhstan.statement()).orElseThrow();
        byte[] text = debate.api()
                .get("/api/v1/documents/" + COMPILATION + "/annexes/" + annex + "/translations/en?format=akn")
                .expect(200)
                .body();
        if (!Hashes.sha256(text).equals(manifest.translationSha256(kazakhstan.statement(), "en"))) {
            throw new DebateFailed("annex " + annex + " has another translation than the manifest of " + COMPILATION);
        }
        debate.progress().say("beside annex " + annex + " stands what it says in English, as the manifest has it");
    }

    /** Morocco's statement turns up after publication. */
    void addendum(ProcedureReview review) {
        debate.clockTo(31, 11, 0, 0);
        Sample morocco = debate.samples().of("MAR");
        String id = debate.api()
                .post(debate.meeting() + "/statements")
                .as(debate.secretariat())
                .multipart(debate.submission(morocco))
                .expect(201)
                .json()
                .path("statement")
                .path("id")
                .asText();
        Officer.Entry entry = officer.entry("MAR", morocco.language())
                .is(id)
                .note("entered by the Secretariat after publication")
                .endsAs(ADDENDUM);
        review.accept(entry);
        publish(ADDENDUM, review.sealNow(), List.of("en", "es"), "2021-05-31", "2021-05-31");
    }

    /** Spain's text had "one hour" for "two hours"; corrected in Spanish alone. */
    void corrigendum(ProcedureReview review) {
        Officer.Entry spain = officer.of("ESP");
        // that the addendum is published opens the statements again, and comes by an event
        Api.await(
                        "the correction of ESP",
                        () -> Optional.of(replace(spain, "full/correction.docx"))
                                .filter(given -> !given.problem().equals("meeting-sealed")))
                .expect(200);
        review.accept(spain);
        // a corrigendum belongs to the letter that is there
        publish(CORRIGENDUM, review.sealNow(), List.of("es"), "2021-05-26", "2021-05-31");
        spain.note("corrected after publication").endsAs(COMPILATION + "; " + CORRIGENDUM);
    }

    /** Of each document, in the order of publication. */
    Map<String, Manifest> manifests() {
        JsonNode family = debate.api()
                .get("/api/v1/documents?symbol=" + COMPILATION)
                .expect(200)
                .json();
        List<String> symbols = new ArrayList<>();
        family.path("documents")
                .forEach(document -> symbols.add(document.path("symbol").asText()));
        debate.progress().say("the family of " + COMPILATION + ": " + String.join(", ", symbols));
        return manifests;
    }

    private Answer replace(Officer.Entry entry, String file) {
        return debate.api()
                .put(entry.path() + "/document")
                .as(debate.secretariat())
                .header("If-Match", entry.tag(debate))
                .bytes(Multipart.DOCX, debate.samples().bytes(file))
                .answer();
    }

    private void publish(String symbol, int seal, List<String> languages, String letterDate, String documentDate) {
        Api.await("the publication of " + symbol, () -> {
                    Answer answer = debate.api()
                            .post(debate.meeting() + "/compilation/publication")
                            .as(debate.secretariat())
                            .json(Map.of(
                                    "seal", seal,
                                    "symbol", symbol,
                                    "languages", languages,
                                    "letterDate", letterDate,
                                    "documentDate", documentDate))
                            .answer();
                    // what was sealed a moment ago is still on its way
                    return Optional.of(answer).filter(given -> !given.problem().equals("compilation-not-ready"));
                })
                .expect(201);
        debate.progress().say("published as " + symbol + " in " + String.join(", ", languages));
        manifests.put(symbol, Manifest.of(downloads.document(symbol, languages)));
    }
}
