/** What the REST surfaces have in common: preconditions (ETag, If-Match), accepted forms (Accept), keyset paging (Link), endpoints,
 * and the end of a service's connections. */
package org.opendebate.kit.http;
