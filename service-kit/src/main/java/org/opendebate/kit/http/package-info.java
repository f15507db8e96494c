/** Preconditions (ETag, If-Match) and keyset paging (Link) of the REST surface. */
package org.opendebate.kit.http;
