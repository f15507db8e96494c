/** What meetings tell on the topics, and what they hear of compilations. */
package org.opendebate.meetings.meeting.messaging;
