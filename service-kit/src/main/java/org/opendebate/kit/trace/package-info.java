/** One trace from the gateway to the last consumer (W3C Trace Context, OpenTelemetry), in spans and in log lines. */
package org.opendebate.kit.trace;
