/** What comes in with a submission: metadata, files, and the moment; not yet judged. */
package org.opendebate.statements.submission;
