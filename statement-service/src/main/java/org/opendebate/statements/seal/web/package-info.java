/** The seal over HTTP. */
package org.opendebate.statements.seal.web;
