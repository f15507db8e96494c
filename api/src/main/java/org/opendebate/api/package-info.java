/**
 * Makes one description of the whole API of those that the services commit, at build time. What it makes lies beside these
 * classes: {@code openapi.json}, {@code openapi.yaml} and {@code problems_en.json}, and one such of each language.
 */
package org.opendebate.api;
