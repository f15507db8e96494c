package org.opendebate.local.component;

/** Another program listens on the port of a component. */
public final class PortTaken extends RuntimeException {

    private static final long serialVersionUID = 1;

    public PortTaken(int port, String component) {
        super("port " + port + " (" + component + ") is taken by another program; set OPENDEBATE_PORT to another base");
    }
}
