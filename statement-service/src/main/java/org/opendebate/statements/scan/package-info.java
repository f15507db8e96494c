/** What a scanner for malicious software says of a file. Knows files and the scanner, and nothing of statements. */
package org.opendebate.statements.scan;
