/** The publication over HTTP. */
package org.opendebate.compilations.publication.web;
