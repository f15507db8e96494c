/** statement-service: statements, cover letters, checks, review, receipts, the seal. Here: the problems it answers with. */
package org.opendebate.statements;
