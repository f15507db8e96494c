/** Statements over HTTP: requests, answers, and their forms. */
package org.opendebate.statements.statement.web;
