package org.opendebate.compilations.letter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a template can name: texts and lists of texts, in the document's language. docs/covering-letters.md explains each.
 *
 * @param briefers each by title and name, in the meeting's order
 * @param members of the organ that spoke, alphabetical
 * @param others delegations and entities that wrote, alphabetical
 * @param briefersListed and the other listed ones: the same list as one text; empty without any
 * @param agendaItem empty where none is named; so are procedureDate and procedureSymbol where no procedure is cited
 * @param format {@code videoconference} or {@code chamber}
 */
public record LetterData(
        List<String> briefers,
        String briefersListed,
        List<String> members,
        String membersListed,
        List<String> others,
        String othersListed,
        String theme,
        String agendaItem,
        String date,
        String letterDate,
        String format,
        String procedureDate,
        String procedureSymbol,
        String president,
        String presidentDelegation,
        String organ,
        String organPresident,
        String organPresidentInText,
        String organMembers,
        String ofOrganMembers) {

    /** The names of lists, which a template can go through. */
    static final Set<String> LISTS = Set.of("briefers", "members", "others");

    public LetterData {
        briefers = List.copyOf(briefers);
        members = List.copyOf(members);
        others = List.copyOf(others);
    }

    /** Each by its name in a template. */
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("briefers", briefers);
        values.put("briefersListed", briefersListed);
        values.put("members", members);
        values.put("membersListed", membersListed);
        values.put("others", others);
        values.put("othersListed", othersListed);
        values.put("theme", theme);
        values.put("agendaItem", agendaItem);
        values.put("date", date);
        values.put("letterDate", letterDate);
        values.put("format", format);
        values.put("procedureDate", procedureDate);
        values.put("procedureSymbol", procedureSymbol);
        values.put("president", president);
        values.put("presidentDelegation", presidentDelegation);
        values.put("organ", organ);
        values.put("organPresident", organPresident);
        values.put("organPresidentInText", organPresidentInText);
        values.put("organMembers", organMembers);
        values.put("ofOrganMembers", ofOrganMembers);
        return values;
    }
}
