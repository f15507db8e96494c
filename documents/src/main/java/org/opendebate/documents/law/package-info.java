/**
 * The conservation law: what a reader of the Word file sees is what the model says, character by character, in order. The
 * walk over the file here shares nothing with the reader that it checks, and must stay so.
 */
package org.opendebate.documents.law;
