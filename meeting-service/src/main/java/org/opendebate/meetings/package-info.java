/** Meetings of the Council, their presidency and their delegations. Here lives only what all features need to speak. */
package org.opendebate.meetings;
