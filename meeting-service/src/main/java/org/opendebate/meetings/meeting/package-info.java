/**
 * Meetings from draft to published: the model with its states, the use cases and the ports. It knows nothing of the web,
 * the store or the broker, which live in the packages below.
 */
package org.opendebate.meetings.meeting;
