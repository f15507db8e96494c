/** Batches over HTTP: taken as one form, looked at whole or as events. */
package org.opendebate.statements.batch.web;
