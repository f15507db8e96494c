/** Preconditions (ETag, If-Match), accepted forms (Accept) and keyset paging (Link) of the REST surface. */
package org.opendebate.kit.http;
