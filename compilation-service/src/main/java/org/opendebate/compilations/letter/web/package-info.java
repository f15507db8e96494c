/** The templates of the covering letter over HTTP. */
package org.opendebate.compilations.letter.web;
