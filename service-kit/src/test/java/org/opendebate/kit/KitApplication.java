package org.opendebate.kit;

import io.agroal.api.AgroalDataSource;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.caller.CallerIdentity;
import org.opendebate.kit.inbox.EventHeader;
import org.opendebate.kit.inbox.Inbox;
import org.opendebate.kit.inbox.ReadModel;
import org.opendebate.kit.storage.ObjectStore;

/** A small service of the kit's own tests: one resource and one consumer. */
public final class KitApplication {
    private KitApplication() {}

    public record Letter(@NotBlank String theme, int pages) {}

    public record Told(String name) {}

    @Path("/kit")
    public static class KitResource {
        private final CallerIdentity identity;
        private final ObjectStore store;
        private final AgroalDataSource database;

        KitResource(CallerIdentity identity, ObjectStore store, AgroalDataSource database) {
            this.identity = identity;
            this.store = store;
            this.database = database;
        }

        @GET
        @Path("/caller")
        @RolesAllowed({"secretariat", "delegate"})
        public Map<String, Object> caller() {
            Caller caller = identity.caller();
            return Map.of(
                    "client", caller.client(), "delegation", caller.delegation().orElse("-"), "roles", caller.roles());
        }

        @POST
        @Path("/letters")
        @PermitAll
        public Letter letter(@Valid Letter letter) {
            if (letter.pages() > 100) {
                throw new IllegalStateException("a secret of the inside");
            }
            return letter;
        }

        @GET
        @Path("/lost")
        @PermitAll
        public byte[] lost() {
            return store.bytes("nowhere", "0".repeat(64));
        }

        @GET
        @Path("/broken-off")
        @PermitAll
        public boolean brokenOff() throws SQLException {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                return statement.execute("select pg_terminate_backend(pg_backend_pid())");
            }
        }

        @GET
        @Path("/unannotated")
        public String unannotated() {
            return "never";
        }
    }

    @ApplicationScoped
    public static class Listener implements ReadModel<Told> {
        private final List<String> names = new CopyOnWriteArrayList<>();
        private volatile boolean failing;
        private volatile boolean healed;
        private final Inbox inbox;

        Listener(Inbox inbox) {
            this.inbox = inbox;
        }

        public List<String> names() {
            return List.copyOf(names);
        }

        public void startOver(boolean fail) {
            failing = fail;
            names.clear();
        }

        /** Whether what is poison otherwise can be applied. */
        public void heal(boolean can) {
            healed = can;
        }

        @Incoming("heard")
        @Blocking
        public CompletionStage<Void> hear(Message<byte[]> message) {
            return inbox.apply(message, this);
        }

        @Override
        public String channel() {
            return "heard";
        }

        @Override
        public Class<Told> body() {
            return Told.class;
        }

        @Override
        public void forget() {
            names.clear();
        }

        @Override
        public void learn(EventHeader header, Told told) {
            if (failing || !healed && told.name().startsWith("poison")) {
                throw new IllegalStateException("planted: " + told.name());
            }
            names.add(header.sequence() + ":" + told.name());
        }
    }

    /** Keeps a row of each event. */
    @ApplicationScoped
    public static class Follower implements ReadModel<Told> {
        private final List<String> rows = new CopyOnWriteArrayList<>();
        private final List<String> followed = new CopyOnWriteArrayList<>();
        private final Inbox inbox;

        Follower(Inbox inbox) {
            this.inbox = inbox;
        }

        public List<String> rows() {
            return List.copyOf(rows);
        }

        public List<String> followed() {
            return List.copyOf(followed);
        }

        public void damage() {
            rows.removeFirst();
            rows.add("what nobody told");
        }

        @Incoming("whole")
        @Blocking
        public CompletionStage<Void> hear(Message<byte[]> message) {
            return inbox.apply(message, this);
        }

        @Override
        public String channel() {
            return "whole";
        }

        @Override
        public Class<Told> body() {
            return Told.class;
        }

        @Override
        public boolean needsEveryEvent() {
            return true;
        }

        @Override
        public void forget() {
            rows.clear();
        }

        @Override
        public void learn(EventHeader header, Told told) {
            rows.add(header.subject() + ":" + header.sequence() + ":" + told.name());
        }

        @Override
        public void follow(EventHeader header, Told told) {
            followed.add(header.subject() + ":" + header.sequence());
        }
    }
}
