/** Who calls: the subject, client, roles and delegation of a verified token. */
package org.opendebate.kit.caller;
