package org.opendebate.local.component;

/** A component did not start, or did not become ready in time; the message ends with the tail of its log. */
public final class ComponentFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ComponentFailed(String message) {
        super(message);
    }

    public ComponentFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
