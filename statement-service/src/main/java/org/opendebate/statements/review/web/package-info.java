/** Comments and the overview over HTTP. */
package org.opendebate.statements.review.web;
