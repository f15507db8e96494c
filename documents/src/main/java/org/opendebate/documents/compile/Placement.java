package org.opendebate.documents.compile;

/**
 * Why an annex stands where it does: the parts of the document follow each other, members of the Council stand by tier, and
 * within that all stand by their key.
 *
 * @param tier from 0, the first in protocol; 0 for all but members of the Council
 * @param sortKey the English name without its article; of a briefing, the briefer's key, whose order is the meeting's
 */
public record Placement(int tier, String sortKey) {

    public static Placement of(Contribution contribution) {
        return switch (contribution.kind()) {
            case BRIEFING -> new Placement(0, contribution.author().code());
            case COUNCIL_MEMBER -> new Placement(contribution.speaker().level().tier(), name(contribution));
            case NATIONAL -> new Placement(0, name(contribution));
            case PAPER -> throw new IllegalArgumentException("a paper stands where its letter says");
        };
    }

    private static String name(Contribution contribution) {
        return AnnexOrder.sortForm(contribution.author().orderName());
    }
}
