/**
 * The one door: takes each request, has it routed, admitted and relayed, and writes its line in the access log.
 * No rule of the debate lives here, and no data.
 */
package org.opendebate.gateway;
