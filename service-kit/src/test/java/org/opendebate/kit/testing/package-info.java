/** What the services' resource tests share: real components, tokens, the business clock, events on Kafka. */
package org.opendebate.kit.testing;
