package org.opendebate.local.identity;

/** Keycloak refused what the local stack asked of it; the message has its words. */
public final class IdentityRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    IdentityRefused(String message) {
        super(message);
    }
}
