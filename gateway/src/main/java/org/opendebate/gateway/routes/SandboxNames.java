package org.opendebate.gateway.routes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opendebate.contracts.SandboxMeetings;

/**
 * Puts the id of the sandbox's meeting in the place of its name, before anything else looks at the path: what is allowed,
 * counted, audited and repeated is that of the meeting.
 */
public final class SandboxNames {
    private static final List<String> MEETINGS = List.of("api", "v1", "meetings");
    private static final int ID = MEETINGS.size();

    private SandboxNames() {}

    /**
     * The path with an id.
     *
     * @param receivedAt when the request came, on the business clock: the same instant that it is late by, or not
     */
    public static RequestPath resolved(RequestPath path, Instant receivedAt) {
        List<String> segments = path.segments();
        if (segments.size() <= ID || !segments.subList(0, ID).equals(MEETINGS)) {
            return path;
        }
        String name = segments.get(ID);
        Optional<UUID> meeting = SandboxMeetings.named(name, receivedAt);
        if (meeting.isEmpty()) {
            return path;
        }
        String id = meeting.get().toString();
        List<String> resolved = new ArrayList<>(segments);
        resolved.set(ID, id);
        String before = "/" + String.join("/", MEETINGS) + "/";
        return new RequestPath(before + id + path.value().substring(before.length() + name.length()), resolved);
    }
}
