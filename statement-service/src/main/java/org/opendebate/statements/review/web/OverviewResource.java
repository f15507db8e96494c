package org.opendebate.statements.review.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.opendebate.kit.caller.CallerIdentity;
import org.opendebate.kit.caller.Role;
import org.opendebate.statements.review.SubmissionOverview;

/** Who has submitted and who has not: one table for one meeting, as long as the register of delegations. */
@Path("/api/v1/meetings/{meetingId}/statements/overview")
@RolesAllowed({Role.SECRETARIAT_NAME, Role.PRESIDENCY_NAME, Role.DELEGATE_NAME, Role.FOCAL_POINT_NAME, Role.READER_NAME
})
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Review")
public class OverviewResource {
    private final SubmissionOverview overview;
    private final CallerIdentity identity;

    OverviewResource(SubmissionOverview overview, CallerIdentity identity) {
        this.overview = overview;
        this.identity = identity;
    }

    /**
     * The table.
     *
     * @param counts delegations by status, and under {@code late} those of which something came late; never filtered
     */
    record OverviewView(UUID meetingId, Map<String, Long> counts, List<RowView> delegations) {}

    /**
     * A delegation and what it has handed in.
     *
     * @param lateGrantUntil left out where no late grant is open
     */
    record RowView(
            String delegation,
            String name,
            String kind,
            String status,
            boolean late,
            Instant lateGrantUntil,
            List<SubmissionOverview.Contribution> statements) {
        static RowView of(SubmissionOverview.Row row) {
            return new RowView(
                    row.delegation(),
                    row.name(),
                    row.kind(),
                    row.status().wire(),
                    row.late(),
                    row.lateGrantUntil(),
                    row.statements());
        }
    }

    /** @param status shows only the delegations with that status; null for all */
    @GET
    @Operation(operationId = "getOverview", summary = "Who has submitted, and who has not")
    public OverviewView get(
            @PathParam("meetingId") UUID meetingId,
            @QueryParam("status")
                    @Pattern(
                            regexp = "none|incomplete|awaiting|returned|submitted|accepted|withdrawn",
                            message =
                                    "must be one of: none, incomplete, awaiting, returned, submitted, accepted, withdrawn")
                    String status) {
        List<SubmissionOverview.Row> rows = overview.of(meetingId, identity.caller());
        Map<String, Long> counts = new LinkedHashMap<>();
        for (SubmissionOverview.Status each : SubmissionOverview.Status.values()) {
            counts.put(
                    each.wire(),
                    rows.stream().filter(row -> row.status() == each).count());
        }
        counts.put("late", rows.stream().filter(SubmissionOverview.Row::late).count());
        List<RowView> shown = rows.stream()
                .filter(row -> status == null || row.status().wire().equals(status))
                .map(RowView::of)
                .toList();
        return new OverviewView(meetingId, counts, shown);
    }
}
