/** Cover letters, as PDF or Word files: whether one can be taken, and what a person should know of it. */
package org.opendebate.documents.letter;
