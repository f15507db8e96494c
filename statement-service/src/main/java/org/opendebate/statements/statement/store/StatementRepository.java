package org.opendebate.statements.statement.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opendebate.statements.statement.Statement;
import org.opendebate.statements.statement.StatementVersion;
import org.opendebate.statements.statement.Statements;
import org.opendebate.statements.submission.Kind;

@ApplicationScoped
class StatementRepository implements Statements, PanacheRepositoryBase<Statement, UUID> {
    private static final String WITH_VERSION =
            "select new org.opendebate.statements.statement.Statements$Versioned(s, v)"
                    + " from Statement s join StatementVersion v on v.key.statementId = s.id and v.key.number = ";

    @Override
    public Optional<UUID> meetingOf(UUID statementId) {
        return getEntityManager()
                .createQuery("select s.meetingId from Statement s where s.id = :id", UUID.class)
                .setParameter("id", statementId)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<Statement> find(UUID statementId) {
        return findByIdOptional(statementId);
    }

    @Override
    public Optional<Statement> findForUpdate(UUID statementId) {
        return findByIdOptional(statementId, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Optional<StatementVersion> version(UUID statementId, int number) {
        return Optional.ofNullable(
                getEntityManager().find(StatementVersion.class, new StatementVersion.Key(statementId, number)));
    }

    @Override
    public Optional<Versioned> current(UUID statementId) {
        return getEntityManager()
                .createQuery(WITH_VERSION + "s.currentVersion where s.id = :id", Versioned.class)
                .setParameter("id", statementId)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<Versioned> allOf(UUID meetingId) {
        return getEntityManager()
                .createQuery(
                        WITH_VERSION + "s.currentVersion where s.meetingId = :meeting order by s.id", Versioned.class)
                .setParameter("meeting", meetingId)
                .getResultList();
    }

    @Override
    public List<Versioned> submittedTo(List<UUID> meetingIds) {
        return getEntityManager()
                .createQuery(
                        WITH_VERSION + "s.currentVersion where s.meetingId in :meetings and s.state = 'submitted'"
                                + " order by s.id",
                        Versioned.class)
                .setParameter("meetings", meetingIds)
                .getResultList();
    }

    @Override
    public void lockPlace(UUID meetingId, Kind kind, String place) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:place, 0)) as text)")
                .setParameter("place", meetingId + "/" + kind.wire() + "/" + place)
                .getResultList();
    }

    @Override
    public Optional<UUID> standing(UUID meetingId, Kind kind, String place) {
        return getEntityManager()
                .createQuery(
                        "select s.id from Statement s where s.meetingId = :meeting and s.kind = :kind"
                                + " and s.place = :place and s.state <> 'withdrawn'",
                        UUID.class)
                .setParameter("meeting", meetingId)
                .setParameter("kind", kind.wire())
                .setParameter("place", place)
                .getResultStream()
                .findFirst();
    }

    @Override
    public void add(Statement statement) {
        persist(statement);
    }

    @Override
    public void add(StatementVersion version) {
        getEntityManager().persist(version);
    }

    @Override
    public void changed(Statement statement) {
        getEntityManager().lock(statement, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    @Override
    public void flush() {
        getEntityManager().flush();
    }
}
