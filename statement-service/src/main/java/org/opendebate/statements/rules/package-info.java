/** The rules that a submission is judged by: the meeting's guidance note, the register, and what the reader found. */
package org.opendebate.statements.rules;
