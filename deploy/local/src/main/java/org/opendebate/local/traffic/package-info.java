/** Clients that hand statements in and read, as many and as impatient as a test wants them, and the Secretariat beside them. */
package org.opendebate.local.traffic;
