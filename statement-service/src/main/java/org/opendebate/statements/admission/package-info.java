/** When something is taken: the meeting's opening and close, late grants, and what else speaks for what comes late. */
package org.opendebate.statements.admission;
