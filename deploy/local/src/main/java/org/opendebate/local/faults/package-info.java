/**
 * The debate under faults: clients that submit and repeat as real ones do, while parts of the stack are taken away; and the
 * proof that what was acknowledged is in the seal, once. Knows the stack and the API; looks into databases only to compare.
 */
package org.opendebate.local.faults;
