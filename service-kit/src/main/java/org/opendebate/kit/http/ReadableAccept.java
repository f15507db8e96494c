package org.opendebate.kit.http;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** What cannot be read in Accept names no form that is offered; the framework would let the one fail who asks for it. */
class ReadableAccept {
    @ServerRequestFilter
    void read(HttpHeaders headers) {
        try {
            headers.getAcceptableMediaTypes();
        } catch (IllegalArgumentException e) {
            throw new NotAcceptableException(e);
        }
    }
}
