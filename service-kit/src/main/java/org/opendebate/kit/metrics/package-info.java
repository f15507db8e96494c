/** What every service tells of the requests that it answers; knows nothing of what they are about. */
package org.opendebate.kit.metrics;
