package org.opendebate.gateway.routes;

import java.util.List;
import java.util.Optional;

/** The table of owners: every path under the door has exactly one, or none. */
public final class RouteTable {

    private static final Route INDEX = new Route.Index();
    private static final Route PAGE = new Route.Page();
    private static final Route MEETING = new Route.Owned(Upstream.MEETING, false);
    private static final Route STATEMENT = new Route.Owned(Upstream.STATEMENT, false);
    private static final Route COMPILATION = new Route.Owned(Upstream.COMPILATION, false);
    private static final Route PUBLISHED = new Route.Owned(Upstream.COMPILATION, true);
    private static final Route KEYS = new Route.Owned(Upstream.STATEMENT, true);

    private RouteTable() {}

    public static Optional<Route> find(RequestPath path) {
        List<String> segments = path.segments();
        if (segments.equals(List.of(".well-known", "jwks.json"))) {
            return Optional.of(KEYS);
        }
        if (segments.size() >= 2 && segments.subList(0, 2).equals(List.of("api", "docs"))) {
            return Optional.of(PAGE);
        }
        if (segments.size() < 2
                || !segments.get(0).equals("api")
                || !segments.get(1).equals("v1")) {
            return Optional.empty();
        }
        if (segments.size() == 2) {
            return Optional.of(INDEX);
        }
        return switch (segments.get(2)) {
            case "openapi", "openapi.json", "openapi.yaml", "problems" -> Optional.of(PAGE);
            case "meetings" -> Optional.of(underMeetings(segments));
            case "delegations", "council", "organs" -> Optional.of(MEETING);
            case "statements" -> Optional.of(STATEMENT);
            case "documents" -> Optional.of(PUBLISHED);
            case "audit", "admin" -> ofService(segments);
            case "covering-letter-templates" -> Optional.of(COMPILATION);
            default -> Optional.empty();
        };
    }

    /** {@code /api/v1/audit/{service}}, {@code /api/v1/admin/{service}}: each service answers for itself. */
    private static Optional<Route> ofService(List<String> segments) {
        if (segments.size() < 4) {
            return Optional.empty();
        }
        return switch (segments.get(3)) {
            case "meeting-service" -> Optional.of(MEETING);
            case "statement-service" -> Optional.of(STATEMENT);
            case "compilation-service" -> Optional.of(COMPILATION);
            default -> Optional.empty();
        };
    }

    /** A compilation and its manifest: the service shows what is published to whoever asks, and nothing else. */
    private static boolean publishedToAll(List<String> segments) {
        return segments.size() == 5 || segments.size() == 6 && segments.get(5).equals("manifest");
    }

    /** {@code /api/v1/meetings/{id}/...}: the fourth segment after the id decides. */
    private static Route underMeetings(List<String> segments) {
        if (segments.size() < 5) {
            return MEETING;
        }
        return switch (segments.get(4)) {
            case "statements", "late-grants" -> STATEMENT;
            case "statement-checks" -> segments.size() == 5 ? STATEMENT : MEETING;
            case "compilation" -> publishedToAll(segments) ? PUBLISHED : COMPILATION;
            case "letter" -> segments.size() == 6 && segments.get(5).equals("publication") ? COMPILATION : MEETING;
            default -> MEETING;
        };
    }
}
