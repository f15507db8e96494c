/**
 * The append-only record of who did, read or was refused what, written in the transaction of the change, chained after its
 * commit, and read by auditors. The order of its rows is the chain's.
 */
package org.opendebate.kit.audit;
