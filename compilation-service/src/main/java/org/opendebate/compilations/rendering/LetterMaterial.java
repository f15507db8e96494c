package org.opendebate.compilations.rendering;

import java.util.List;
import java.util.stream.Stream;
import org.opendebate.compilations.meeting.MeetingFacts;
import org.opendebate.compilations.meeting.Paper;
import org.opendebate.compilations.register.DelegationName;

/**
 * What the document of an announcing letter is made of, but for the texts.
 *
 * @param sender what the presiding delegation is called on the letter's day
 * @param signedAs the office of whoever signed: {@code permanent-representative} or {@code charge-d-affaires}
 * @param letter with a model, as are all
 * @param papers the annex and the enclosure, in this order, as far as they are there
 */
public record LetterMaterial(
        MeetingFacts meeting, DelegationName sender, String signedAs, Paper letter, List<Paper> papers) {

    public LetterMaterial {
        papers = List.copyOf(papers);
    }

    /** The letter, then what goes with it. */
    public Stream<Paper> parts() {
        return Stream.concat(Stream.of(letter), papers.stream());
    }
}
