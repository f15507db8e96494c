package org.opendebate.gateway.routes;

/** Where a path leads. */
public sealed interface Route {

    /** Reading needs no token. */
    boolean publicToRead();

    /** The gateway answers itself with the list of entrances. */
    record Index() implements Route {
        @Override
        public boolean publicToRead() {
            return true;
        }
    }

    /** The gateway answers itself with a page that is for everybody. */
    record Page() implements Route {
        @Override
        public boolean publicToRead() {
            return true;
        }
    }

    /** One service owns the path. */
    record Owned(Upstream upstream, boolean publicToRead) implements Route {}
}
