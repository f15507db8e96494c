package org.opendebate.compilations.rendering;

/** A compilation cannot be rendered; the message names the annex and the reason, and no text. */
public class RenderingFailed extends RuntimeException {
    RenderingFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
