package org.opendebate.compilations.letter;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.opendebate.documents.compile.LetterFacts;

/** The names under which a template finds what the document engine has to say; docs/covering-letters.md explains each. */
final class LetterNames {
    /** The names of lists, which a template can go through. */
    static final Set<String> LISTS = Set.of("briefers", "members", "others");

    private LetterNames() {}

    /** Texts and lists of texts by their names. */
    static Map<String, Object> of(LetterFacts facts) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("briefers", facts.briefers());
        values.put("briefersListed", facts.briefersListed());
        values.put("members", facts.members());
        values.put("membersListed", facts.membersListed());
        values.put("others", facts.others());
        values.put("othersListed", facts.othersListed());
        values.put("theme", facts.theme());
        values.put("agendaItem", facts.agendaItem());
        values.put("date", facts.date());
        values.put("letterDate", facts.letterDate());
        values.put("format", facts.format());
        values.put("procedureDate", facts.procedureDate());
        values.put("procedureSymbol", facts.procedureSymbol());
        values.put("president", facts.president());
        values.put("presidentDelegation", facts.presidentDelegation());
        values.put("organ", facts.organ());
        values.put("organPresident", facts.organPresident());
        values.put("organPresidentInText", facts.organPresidentInText());
        values.put("organMembers", facts.organMembers());
        values.put("ofOrganMembers", facts.ofOrganMembers());
        return values;
    }
}
