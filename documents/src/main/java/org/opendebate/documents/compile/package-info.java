/**
 * From accepted statements to the document that all writers share: who stands where, which words stand around them. Here
 * nothing is drawn; the writers decide nothing of what is said.
 */
package org.opendebate.documents.compile;
