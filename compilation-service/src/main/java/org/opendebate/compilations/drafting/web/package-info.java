/** A meeting's compilation over HTTP. */
package org.opendebate.compilations.drafting.web;
