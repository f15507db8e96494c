/** Meetings in PostgreSQL. The persisted shapes are not the model's, and do not leave this package. */
package org.opendebate.meetings.meeting.store;
