/** The business clock, by which rules and documents are dated, and the system clock for all else. */
package org.opendebate.kit.clock;
