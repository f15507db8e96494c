/** Many submissions in one request: their files stored, the request written down, then each submitted as if it had come alone. */
package org.opendebate.statements.batch;
