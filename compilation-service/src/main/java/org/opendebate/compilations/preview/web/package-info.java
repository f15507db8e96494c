/** Drafts before the seal over HTTP. */
package org.opendebate.compilations.preview.web;
