/** Published documents by their symbol; never changed. */
package org.opendebate.compilations.document;
