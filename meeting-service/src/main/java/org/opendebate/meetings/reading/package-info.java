/** The one place that calls the document engine: from papers in Word to models and findings, and from models to what is shown. */
package org.opendebate.meetings.reading;
