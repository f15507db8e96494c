package org.opendebate.documents.compile;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opendebate.documents.compile.Contribution.Kind;

/**
 * What a covering letter has to say, in the words of the document's language: for whoever writes its paragraphs.
 *
 * @param briefers who briefed, each by title and name, in the meeting's order
 * @param briefersListed the same in one text; empty without any
 * @param members members of the organ that spoke, each once by its running name, alphabetical in the document's language
 * @param membersListed the same in one text; empty without any
 * @param others delegations and entities that wrote, each once, alphabetical in the document's language
 * @param othersListed the same in one text; empty without any
 * @param theme as the meeting has it, without quotation marks
 * @param agendaItem without quotation marks; empty where none is named
 * @param date of the meeting: {@code 24 May 2021}
 * @param letterDate of the letter
 * @param format {@code videoconference} or {@code chamber}
 * @param procedureDate of the letter that set out the procedure; empty where none is cited
 * @param procedureSymbol {@code S/2020/372}; empty where none is cited
 * @param president the name of who presided, and signs
 * @param presidentDelegation {@code the Niger}
 * @param organ {@code Security Council}
 * @param organPresident {@code President of the Security Council}
 * @param organPresidentInText {@code the President of the Security Council}
 * @param organMembers {@code the members of the Security Council}
 * @param ofOrganMembers the same with what joins it to a noun before it: {@code des membres du Conseil de sécurité}
 */
public record LetterFacts(
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

    public LetterFacts {
        briefers = List.copyOf(briefers);
        members = List.copyOf(members);
        others = List.copyOf(others);
    }

    public static LetterFacts of(CompilationRequest request) {
        Words words = Words.of(request.language());
        Titles titles = new Titles(words, request.language());
        List<String> briefers = request.contributions().stream()
                .filter(contribution -> contribution.kind() == Kind.BRIEFING)
                .map(titles::speaker)
                .toList();
        List<String> members = delegations(request, words, Kind.COUNCIL_MEMBER);
        List<String> others = delegations(request, words, Kind.NATIONAL);
        MeetingFacts meeting = request.meeting();
        Organ.Names organ = OrganWords.of(request).names();
        return new LetterFacts(
                briefers,
                words.longList(briefers),
                members,
                words.list(members),
                others,
                words.list(others),
                meeting.theme(),
                meeting.agendaItem().orElse(""),
                words.date(meeting.date()),
                words.date(request.masthead().letterDate()),
                meeting.format().code(),
                meeting.procedure().map(letter -> words.date(letter.date())).orElse(""),
                meeting.procedure().map(MeetingFacts.ProcedureLetter::symbol).orElse(""),
                meeting.president().name(),
                words.name(meeting.president().delegation()),
                organ.title(),
                organ.president(),
                organ.presidentInText(),
                organ.members(),
                words.of(organ.members()));
    }

    /**
     * Each delegation once, by its running name, alphabetical in the document's language: the authors, each of a joint
     * statement, and one that spoke for a group once more with the group.
     */
    private static List<String> delegations(CompilationRequest request, Words words, Kind kind) {
        Map<String, Map<String, String>> named = new TreeMap<>(AnnexOrder.alphabetical(request.language()));
        for (Contribution contribution : request.contributions()) {
            if (contribution.kind() == kind) {
                name(contribution, words, named);
            }
        }
        return named.values().stream().flatMap(forms -> forms.values().stream()).toList();
    }

    /** @param named for each list name the forms that it is named in, by the group; empty for its own name */
    private static void name(Contribution contribution, Words words, Map<String, Map<String, String>> named) {
        Author author = contribution.author();
        String name = words.name(author.runningName());
        switch (contribution.voice()) {
            case Voice.Own own -> forms(author, named).put("", name);
            case Voice.Group(String given) -> {
                String group = words.group(given);
                String spokeForIt =
                        words.text("letter.group", "delegation", name, "group", group, "ofGroup", words.of(group));
                forms(author, named).put(group, spokeForIt);
            }
            case Voice.Joint(List<Author> others) -> {
                forms(author, named).put("", name);
                others.forEach(other -> forms(other, named).put("", words.name(other.runningName())));
            }
        }
    }

    private static Map<String, String> forms(Author author, Map<String, Map<String, String>> named) {
        return named.computeIfAbsent(author.listName(), key -> new TreeMap<>());
    }
}
