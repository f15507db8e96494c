/** The register of delegations: who may speak, and by what name on what date. It knows nothing of meetings. */
package org.opendebate.meetings.delegation;
