/** The organs that meet here: their titles, zone, series of symbols. Facts of a file; it knows nothing of meetings. */
package org.opendebate.meetings.organ;
