/** The document engine on the command line, without a stack: it reads files and prints. */
package org.opendebate.documents.cli;
