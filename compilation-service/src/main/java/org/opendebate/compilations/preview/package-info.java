/** Drafts before the seal, of what is accepted at the moment: made when somebody asks, and never published. */
package org.opendebate.compilations.preview;
