/**
 * Statements and compilations as Akoma Ntoso 3.0, in the profile that {@code profile.xsd} fixes: written and read with
 * StAX, the same bytes for the same input.
 */
package org.opendebate.documents.akn;
