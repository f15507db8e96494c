/** The command line of the local stack; what it does is in the packages below. */
package org.opendebate.local;
