/**
 * A compilation as PDF/UA-1 and PDF/A-2a: its text as data for an engine outside this process, and a pass over what the
 * engine gives back. Nothing here decides what is said.
 */
package org.opendebate.documents.pdf;
