/** Reads the meetings' events. */
package org.opendebate.compilations.meeting.messaging;
