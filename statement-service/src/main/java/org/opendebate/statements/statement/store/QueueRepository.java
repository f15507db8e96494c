package org.opendebate.statements.statement.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.opendebate.statements.statement.Assignment;
import org.opendebate.statements.statement.Queue;
import org.opendebate.statements.statement.Statements;

@ApplicationScoped
class QueueRepository implements Queue {
    private static final String STATEMENTS = " from Statement s join StatementVersion v on v.key.statementId = s.id"
            + " and v.key.number = %s left join Assignment a on a.statementId = s.id where s.meetingId = :meeting";

    private final EntityManager entities;

    QueueRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<Entry> list(Query query) {
        Conditions conditions = new Conditions(query.meetingId());
        String version = "s.currentVersion";
        Statements.Sight sight = query.sight();
        if (!sight.all()) {
            version = "case when s.delegation = :own or s.joint like :named then s.currentVersion"
                    + " else s.publishedVersion end";
            // no delegation has the empty code
            String own = sight.delegation() == null ? "" : sight.delegation();
            conditions.values.put("own", own);
            conditions.values.put("named", "% " + own + ":%");
        }
        conditions.and("s.id > :after", "after", query.after());
        conditions.and("s.state = :state", "state", query.filter().state());
        conditions.narrow(query.filter());
        TypedQuery<Entry> found = entities.createQuery(
                "select new org.opendebate.statements.statement.Queue$Entry(s, v, a)" + STATEMENTS.formatted(version)
                        + conditions.text + " order by s.id",
                Entry.class);
        conditions.values.forEach(found::setParameter);
        return found.setMaxResults(query.limit()).getResultList();
    }

    @Override
    public Map<String, Long> counts(UUID meetingId, Filter filter) {
        Conditions conditions = new Conditions(meetingId);
        conditions.narrow(filter);
        TypedQuery<Object[]> counted = entities.createQuery(
                "select s.state, count(s.id)" + STATEMENTS.formatted("s.currentVersion") + conditions.text
                        + " group by s.state",
                Object[].class);
        conditions.values.forEach(counted::setParameter);
        Map<String, Long> counts = new TreeMap<>();
        counted.getResultList().forEach(row -> counts.put((String) row[0], (Long) row[1]));
        return counts;
    }

    @Override
    public Optional<Assignment> assignment(UUID statementId) {
        return Optional.ofNullable(entities.find(Assignment.class, statementId));
    }

    @Override
    public void add(Assignment assignment) {
        entities.persist(assignment);
    }

    @Override
    public void flush() {
        entities.flush();
    }

    /** What is asked of the statements, and the values of its parameters. */
    private static final class Conditions {
        private final StringBuilder text = new StringBuilder();
        private final Map<String, Object> values = new HashMap<>();

        Conditions(UUID meetingId) {
            values.put("meeting", meetingId);
        }

        void narrow(Filter filter) {
            and("s.delegation = :delegation", "delegation", filter.delegation());
            and("s.kind = :kind", "kind", filter.kind());
            and("v.language = :language", "language", filter.language());
            and("v.verdict = :verdict", "verdict", filter.verdict());
            and("v.scan = :scan", "scan", filter.scan());
            if (NOBODY.equals(filter.assignee())) {
                text.append(" and a.assignee is null");
            } else {
                and("a.assignee = :assignee", "assignee", filter.assignee());
            }
        }

        void and(String condition, String name, Object given) {
            if (given != null) {
                text.append(" and ").append(condition);
                values.put(name, given);
            }
        }
    }
}
