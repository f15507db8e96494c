/** The signature over HTTP. */
package org.opendebate.compilations.signing.web;
