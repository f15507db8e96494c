package org.opendebate.local;

import java.io.PrintStream;

/** Where people read what happens; results on one stream, complaints on the other. */
record Console(PrintStream out, PrintStream err) {

    void say(String line) {
        out.println(line);
    }

    void error(String message) {
        err.println("opendebate: " + message);
    }
}
