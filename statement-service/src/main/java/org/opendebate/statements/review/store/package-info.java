/** Comments and the overview in PostgreSQL. */
package org.opendebate.statements.review.store;
