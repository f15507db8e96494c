package org.opendebate.documents.compile;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Sentences that name the organ. Those of the Security Council stand in the bundles with every case and article that its
 * documents use; those of any other organ are put together from the forms of its name, and so use them as they are.
 */
record OrganWords(Words words, Organ organ) {

    static OrganWords of(CompilationRequest request) {
        return new OrganWords(Words.of(request.language()), request.masthead().organ());
    }

    /** The words under a key, or under its form for any organ, with what belongs in their places. */
    String text(String key, String... places) {
        if (organ.code().equals(Organ.KNOWN) || !words.keys().contains("any." + key)) {
            return words.text(key, places);
        }
        Organ.Names names = names();
        String[] more = {
            "organ",
            names.title(),
            "presidentInText",
            names.presidentInText(),
            "organMembers",
            names.members(),
            "ofOrganMembers",
            words.of(names.members())
        };
        return words.text(
                "any." + key,
                Stream.concat(Arrays.stream(places), Arrays.stream(more)).toArray(String[]::new));
    }

    Organ.Names names() {
        return organ.names()
                .map(names -> new Organ.Names(
                        words.name(names.title()),
                        words.name(names.president()),
                        words.name(names.presidentInText()),
                        words.name(names.members())))
                .orElseGet(() -> new Organ.Names(
                        words.text("organ.SC"),
                        words.text("letter.capacity"),
                        words.text("organ.SC.president-in-text"),
                        words.text("organ.SC.members")));
    }
}
