/** Receipts: what a delegation can prove with, signed; and the keys that prove it. */
package org.opendebate.statements.receipt;
