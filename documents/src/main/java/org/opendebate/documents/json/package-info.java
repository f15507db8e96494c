/** Statements and compilations as JSON, with the shape that {@code docs/compile.md} tells and the eIds of every form. */
package org.opendebate.documents.json;
