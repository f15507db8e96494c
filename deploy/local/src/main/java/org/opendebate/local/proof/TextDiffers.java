package org.opendebate.local.proof;

/** A text is not as it was written; the message quotes the place. */
public final class TextDiffers extends RuntimeException {

    private static final long serialVersionUID = 1;

    TextDiffers(String message) {
        super(message);
    }
}
