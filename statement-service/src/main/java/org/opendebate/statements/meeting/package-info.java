/**
 * What this service knows of meetings, from their events, and the row whose lock orders submission, sealing and
 * publication. The meetings themselves are meeting-service's.
 */
package org.opendebate.statements.meeting;
