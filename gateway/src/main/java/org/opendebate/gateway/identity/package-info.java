/** Who is knocking: verifies the bearer token before any of the body is read. What a caller may do is the services' matter. */
package org.opendebate.gateway.identity;
