package org.opendebate.documents.letter;

import java.time.LocalDate;

/**
 * What was found of that which a cover letter must say.
 *
 * @param addressee the words that name the President of the Security Council, as the letter has them
 * @param date of the letter, not of the debate
 * @param signature the line by which the letter is signed: its "(Signed)", or the name over the role
 * @param signatory the name of who signed, without honorifics
 * @param role of who signed
 */
public record LetterContents(
        Sought<String> addressee,
        Sought<LocalDate> date,
        Sought<String> signature,
        Sought<String> signatory,
        Sought<SignatoryRole> role) {}
