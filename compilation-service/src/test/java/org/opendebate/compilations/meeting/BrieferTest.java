package org.opendebate.compilations.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BrieferTest {
    private final Briefer head =
            new Briefer("b1", "Tomás Echeverri Lund", "Secretary-General", "Society of Observers", true);

    @Test
    void theOrganisationStandsWithTheTitle() {
        assertEquals("Secretary-General, Society of Observers", head.titleFor(null));
    }

    @Test
    void theSameTitleInTheStatementDoesNotLoseTheOrganisation() {
        assertEquals("Secretary-General, Society of Observers", head.titleFor("Secretary-General "));
    }

    @Test
    void whoSpokeInAnotherCapacityKeepsIt() {
        assertEquals("Deputy Secretary-General", head.titleFor("Deputy Secretary-General"));
    }

    @Test
    void anOrganisationThatTheTitleNamesIsNotNamedTwice() {
        Briefer named = new Briefer("b2", "A B", "Head of the Society of Observers", "Society of Observers", true);

        assertEquals("Head of the Society of Observers", named.titleFor(null));
    }

    @Test
    void withoutAnOrganisationTheTitleStandsAlone() {
        assertEquals(
                "Under-Secretary-General",
                new Briefer("b3", "C D", "Under-Secretary-General", null, true).titleFor(null));
    }
}
