/** What a scanner for malicious software says of a file. Knows files and the scanner, and nothing of what the files are. */
package org.opendebate.kit.scan;
