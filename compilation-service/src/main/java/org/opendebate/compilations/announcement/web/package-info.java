/** The publication of the letter over HTTP. */
package org.opendebate.compilations.announcement.web;
