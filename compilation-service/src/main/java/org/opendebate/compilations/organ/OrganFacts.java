package org.opendebate.compilations.organ;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An organ.
 *
 * @param code {@code SC}
 * @param series of its documents' symbols: {@code S}
 * @param actor in the identifiers of Akoma Ntoso: {@code un-sc}
 * @param membership whose members speak first: {@code security-council}; {@code none} where all speak alike
 * @param names empty for the Security Council before the register has told of it: the document engine knows its names
 */
public record OrganFacts(String code, String series, String actor, String membership, List<OrganName> names) {
    /** The one that is there without the register. */
    public static final OrganFacts SECURITY_COUNCIL = new OrganFacts("SC", "S", "un-sc", "security-council", List.of());

    public OrganFacts {
        names = names.stream().sorted(Comparator.comparing(OrganName::language)).toList();
    }

    /** Whether the document engine has words of its own for the organ of this code. */
    public static boolean isWorded(String code) {
        return code.equals(SECURITY_COUNCIL.code);
    }

    public boolean isWorded() {
        return isWorded(code);
    }

    /** Whether the members of the Security Council are this organ's own. */
    public boolean isOfTheCouncil() {
        return membership.equals("security-council");
    }

    /** In a language, or in English where the register has nothing in it. */
    public Optional<OrganName> nameIn(String language) {
        return named(language).or(() -> named("en"));
    }

    private Optional<OrganName> named(String language) {
        return names.stream().filter(name -> name.language().equals(language)).findFirst();
    }
}
