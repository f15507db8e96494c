/** Versions and their differences over HTTP. */
package org.opendebate.statements.version.web;
