/**
 * From a Word file to a statement's text: the gate that refuses what is not a sound Word file, the reader over the raw
 * parts, and the findings. Nothing here fetches anything, runs anything or writes anything.
 */
package org.opendebate.documents.read;
