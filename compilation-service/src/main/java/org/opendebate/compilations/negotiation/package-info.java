/** How a caller's choice of form and language is read, and how a kept form is answered over HTTP. */
package org.opendebate.compilations.negotiation;
