package org.opendebate.kit.trace;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextStorage;
import io.opentelemetry.context.Scope;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Vertx;

/**
 * Keeps the trace at hand with the request or event that it belongs to, whichever thread works on it, and with the thread
 * elsewhere.
 */
record RequestContextStorage(ContextStorage ofThread) implements ContextStorage {
    private static final String KEY = Context.class.getName();

    @Override
    public Scope attach(Context attached) {
        io.vertx.core.Context request = request();
        if (request == null) {
            return ofThread.attach(attached);
        }
        Context before = request.getLocal(KEY);
        put(request, attached);
        return () -> put(request, before);
    }

    private static void put(io.vertx.core.Context request, Context context) {
        if (context == null) {
            request.removeLocal(KEY);
        } else {
            request.putLocal(KEY, context);
        }
    }

    @Override
    public Context current() {
        io.vertx.core.Context request = request();
        return request == null ? ofThread.current() : request.getLocal(KEY);
    }

    /** Null where there is none that is one request's own. */
    private static io.vertx.core.Context request() {
        io.vertx.core.Context context = Vertx.currentContext();
        return context != null && VertxContext.isDuplicatedContext(context) ? context : null;
    }
}
