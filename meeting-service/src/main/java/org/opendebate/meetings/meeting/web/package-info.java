/** Meetings over HTTP: resources, the records of requests and answers, and what a refusal is told as. */
package org.opendebate.meetings.meeting.web;
