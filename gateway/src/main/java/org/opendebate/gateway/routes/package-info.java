/** Which service owns a path, decided on the path's one normal form. Knows nothing of sockets or tokens. */
package org.opendebate.gateway.routes;
