/** What became of each sealed statement, and which bytes were published: signed. */
package org.opendebate.compilations.manifest;
