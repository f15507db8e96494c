/** The Security Council's membership by year and its presidency by month, computed. It knows nothing of meetings. */
package org.opendebate.meetings.council;
