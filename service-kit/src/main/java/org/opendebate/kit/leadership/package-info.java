/** Which replica of a service does what only one of them may do. */
package org.opendebate.kit.leadership;
