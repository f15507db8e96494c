/**
 * The paragraphs of the covering letter, from templates that the Secretariat edits. A template sees the named texts and
 * lists of {@link org.opendebate.documents.compile.LetterFacts}, and nothing else.
 */
package org.opendebate.compilations.letter;
