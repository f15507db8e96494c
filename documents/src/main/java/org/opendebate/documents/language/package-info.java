/** Tells in which language a text is written; knows nothing of files, and nothing of how statements are built. */
package org.opendebate.documents.language;
