/** How far the scan of a statement's files is. */
package org.opendebate.statements.scan;
