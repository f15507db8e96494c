/** What only the whole shows: the debate played on real components, its outputs read by other people's readers. */
package org.opendebate.verify;
