/** The versions of a statement beside the current one, and what is different between two of them. */
package org.opendebate.statements.version;
