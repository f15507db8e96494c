/** Measures the gateway beside proxies that others have made, each with one worker before the same service. */
package org.opendebate.bench.gateway;
