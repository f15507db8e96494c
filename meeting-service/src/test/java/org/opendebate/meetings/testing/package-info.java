/** What tests of several features need, and nothing that a service needs. */
package org.opendebate.meetings.testing;
