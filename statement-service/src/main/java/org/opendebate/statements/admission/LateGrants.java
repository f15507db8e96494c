package org.opendebate.statements.admission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** All late grants. */
@ApplicationScoped
class LateGrants implements PanacheRepositoryBase<LateGrant, UUID> {

    /** The latest end of what stands for the delegation. */
    Optional<Instant> until(UUID meetingId, String delegation) {
        return delegation == null
                ? Optional.empty()
                : Optional.ofNullable(getEntityManager()
                        .createQuery(
                                "select max(g.until) from LateGrant g where g.meetingId = :meeting"
                                        + " and g.delegation = :delegation and g.revokedAt is null",
                                Instant.class)
                        .setParameter("meeting", meetingId)
                        .setParameter("delegation", delegation)
                        .getSingleResult());
    }

    /** The latest end of what stands for each delegation, of those that have not ended. */
    Map<String, Instant> open(UUID meetingId, Instant now) {
        return getEntityManager()
                .createQuery(
                        "select g.delegation, max(g.until) from LateGrant g where g.meetingId = :meeting"
                                + " and g.revokedAt is null and g.until > :now group by g.delegation",
                        Object[].class)
                .setParameter("meeting", meetingId)
                .setParameter("now", now)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Instant) row[1]));
    }

    /** In the order in which they were given; {@code delegation} null: of all. */
    List<LateGrant> of(UUID meetingId, String delegation) {
        return delegation == null
                ? list("meetingId = ?1 order by id", meetingId)
                : list("meetingId = ?1 and delegation = ?2 order by id", meetingId, delegation);
    }
}
