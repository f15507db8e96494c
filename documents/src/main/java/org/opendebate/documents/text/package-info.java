/** Texts for who wants their words: a compilation as plain text, and one text in the forms that it is shown in. */
package org.opendebate.documents.text;
