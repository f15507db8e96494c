/** What the resources of this service share: the moment at which a request came. */
package org.opendebate.statements.http;
