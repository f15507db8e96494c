/** How the services talk: names of topics and event types, one JSON Schema and one example per event. No framework. */
package org.opendebate.contracts;
