/** Published documents over HTTP. */
package org.opendebate.compilations.document.web;
