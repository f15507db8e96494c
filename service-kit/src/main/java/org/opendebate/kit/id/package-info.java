/** Identifiers: UUIDs of version 7, which carry their time and sort by it. */
package org.opendebate.kit.id;
