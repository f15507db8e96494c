/** Fetches the audit of each service and verifies its chain, with no code of the services. */
package org.opendebate.local.audit;
