/** The one place that calls the document engine: from papers in Word to models and findings. */
package org.opendebate.meetings.reading;
