package org.opendebate.kit;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.caller.CallerIdentity;
import org.opendebate.kit.inbox.Inbox;
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

        KitResource(CallerIdentity identity, ObjectStore store) {
            this.identity = identity;
            this.store = store;
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
        @Path("/unannotated")
        public String unannotated() {
            return "never";
        }
    }

    @ApplicationScoped
    public static class Listener {
        private final List<String> names = new CopyOnWriteArrayList<>();
        private volatile boolean failing;
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

        @Incoming("heard")
        @Blocking
        public CompletionStage<Void> hear(Message<byte[]> message) {
            return inbox.apply(message, Told.class, (header, told) -> {
                if (failing) {
                    throw new IllegalStateException("planted");
                }
                names.add(header.sequence() + ":" + told.name());
            });
        }
    }
}
