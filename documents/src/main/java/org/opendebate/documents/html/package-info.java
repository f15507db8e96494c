/**
 * Statements and compilations as web pages that stand alone: semantic, without script, readable by assistive technology,
 * with the eIds of the Akoma Ntoso as ids.
 */
package org.opendebate.documents.html;
