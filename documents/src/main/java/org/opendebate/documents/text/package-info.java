/** A compilation as plain text, for who wants its words and nothing else. */
package org.opendebate.documents.text;
