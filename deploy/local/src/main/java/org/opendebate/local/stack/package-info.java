/**
 * The whole of Open Debate on one machine: the components, the services and their settings, started and stopped
 * together. It knows how they are run, not what they do.
 */
package org.opendebate.local.stack;
