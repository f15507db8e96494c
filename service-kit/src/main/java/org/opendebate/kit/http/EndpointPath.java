package org.opendebate.kit.http;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.mapping.URITemplate;

/** Notes the template of the path at which a request is answered, also where that is a refusal before the endpoint itself. */
public class EndpointPath {
    private static final String KEY = EndpointPath.class.getName();

    /** Such as {@code /api/v1/statements/{id}}; empty before the answer, and where no endpoint has the path and method. */
    public static Optional<String> of(RoutingContext request) {
        return Optional.ofNullable(request.get(KEY));
    }

    @ServerResponseFilter
    public void note(RoutingContext routing) {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        if (request != null && request.getTarget() != null) {
            routing.put(KEY, path(request.getTarget()));
        }
    }

    private static String path(RuntimeResource endpoint) {
        String path = "/" + template(endpoint.getClassPath()) + "/" + template(endpoint.getPath());
        String plain = path.replaceAll("/{2,}", "/");
        return plain.length() > 1 && plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }

    private static String template(URITemplate part) {
        return part == null ? "" : part.template;
    }
}
