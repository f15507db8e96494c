/** How many requests a caller may send: counted for each caller, and for each delegation with all that act for it. */
package org.opendebate.gateway.limits;
