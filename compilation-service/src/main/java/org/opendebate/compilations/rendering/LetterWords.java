package org.opendebate.compilations.rendering;

import org.opendebate.compilations.letter.LetterData;
import org.opendebate.documents.compile.CompilationRequest;
import org.opendebate.documents.compile.LetterFacts;

/** What the document engine has to say in a covering letter, for the templates. */
final class LetterWords {
    private LetterWords() {}

    static LetterData of(CompilationRequest request) {
        LetterFacts facts = LetterFacts.of(request);
        return new LetterData(
                facts.briefers(),
                facts.briefersListed(),
                facts.members(),
                facts.membersListed(),
                facts.others(),
                facts.othersListed(),
                facts.theme(),
                facts.agendaItem(),
                facts.date(),
                facts.letterDate(),
                facts.format(),
                facts.procedureDate(),
                facts.procedureSymbol(),
                facts.president(),
                facts.presidentDelegation(),
                facts.organ(),
                facts.organPresident(),
                facts.organPresidentInText(),
                facts.organMembers(),
                facts.ofOrganMembers());
    }
}
