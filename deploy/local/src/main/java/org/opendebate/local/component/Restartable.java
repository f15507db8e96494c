package org.opendebate.local.component;

/** A part of the stack that can be taken away while others use it, and brought back on what it left. */
public interface Restartable {

    /** SIGKILL; returns when it is gone. */
    void kill();

    /** Asks it to stop, and returns when it is gone. */
    void stop();

    /** Starts it again where it was; returns when it is ready. */
    void start();
}
