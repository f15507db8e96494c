/**
 * Starters of the real components, each a child process of its own: PostgreSQL, Kafka, the S3 store, Keycloak. They know
 * nothing of Open Debate's services and are used by tests of other modules too.
 */
package org.opendebate.local.component;
