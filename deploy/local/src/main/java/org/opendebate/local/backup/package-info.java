/** Copies what a stack has stored, and makes an empty stack of such a copy; knows the components, and no service. */
package org.opendebate.local.backup;
