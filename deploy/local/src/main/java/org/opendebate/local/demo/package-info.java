/**
 * Plays the open debate of 24 May 2021 through the gateway, as its real clients would, and checks that each submission
 * became the annex that it should. It knows the services by their REST interface alone.
 */
package org.opendebate.local.demo;
