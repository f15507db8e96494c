/** What the Secretariat keeps beside statements while it reviews them: comments, and who has not submitted yet. */
package org.opendebate.statements.review;
