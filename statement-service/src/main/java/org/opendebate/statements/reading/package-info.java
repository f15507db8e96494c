/** The one place that calls the document engine: from files to models and findings, from models to text. */
package org.opendebate.statements.reading;
