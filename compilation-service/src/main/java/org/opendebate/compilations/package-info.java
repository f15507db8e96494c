/**
 * compilation-service: from a sealed list of statements to a published document. Each feature has its package; what the
 * service answers with when it refuses stands here.
 */
package org.opendebate.compilations;
