/** Cover letters, as PDF or Word files: whether one can be taken, and what it says of itself in six languages. */
package org.opendebate.documents.letter;
