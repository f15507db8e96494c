package org.opendebate.compilations.letter;

/** A template that cannot be used, where, and why; nothing of it is kept. */
final class TemplateFault extends RuntimeException {
    private final transient int line;

    /** @param line from 1; 0 for what is wrong with the whole */
    TemplateFault(int line, String reason) {
        super(reason, null, false, false);
        this.line = line;
    }

    int line() {
        return line;
    }
}
