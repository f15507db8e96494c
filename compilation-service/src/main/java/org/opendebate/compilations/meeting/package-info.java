/** What meeting-service told of a meeting, as far as a compilation needs it. */
package org.opendebate.compilations.meeting;
