/**
 * A compilation as a Word document: the parts of the package written straight from the assembled model, one after the
 * other, with no library between. Nothing here decides what is said.
 */
package org.opendebate.documents.docx;
