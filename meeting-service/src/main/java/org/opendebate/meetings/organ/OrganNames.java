package org.opendebate.meetings.organ;

/**
 * How documents in one language speak of an organ; where the language has cases, in the nominative.
 *
 * @param title without article, such as "Security Council"
 * @param president the office as a signature block names it, such as "President of the Security Council"
 * @param presidentInText the same inside a sentence, with its article where the language has one
 * @param members the members inside a sentence, such as "the members of the Security Council"
 * @param source where the names were found
 */
public record OrganNames(String title, String president, String presidentInText, String members, String source) {
    public OrganNames {
        for (String name : new String[] {title, president, presidentInText, members, source}) {
            if (name == null || name.isBlank()) {
                throw new IllegalArgumentException(
                        "organ needs a title, a president, in text too, members and a source in each language: "
                                + title);
            }
        }
    }
}
