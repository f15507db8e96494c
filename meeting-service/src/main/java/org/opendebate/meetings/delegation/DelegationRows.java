package org.opendebate.meetings.delegation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.util.List;
import org.hibernate.Session;
import org.opendebate.meetings.OfficialLanguage;

/** The stored register. */
@ApplicationScoped
class DelegationRows implements PanacheRepositoryBase<DelegationRow, String> {

    /**
     * A page of the register in a language's alphabetical order.
     *
     * @param after the code of the last delegation shown; null for the first page
     */
    List<DelegationRow> page(OfficialLanguage language, String after, int limit) {
        String place = after == null
                ? ""
                : "and (k.list_key, k.code) > (select list_key, code from delegation_list_key"
                        + " where language = :language and code = :after)";
        var query = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select d.* from delegation_list_key k join delegation d on d.code = k.code"
                                + " where k.language = :language " + place
                                + " order by k.list_key, k.code limit :limit",
                        DelegationRow.class)
                .setParameter("language", language.tag())
                .setParameter("limit", limit);
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.getResultList();
    }

    /** Lets one transaction at a time enter a code; the lock ends with the transaction. */
    void waitForTurn(String code) {
        getEntityManager()
                .createNativeQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended(:name, 0))) as turn",
                        Integer.class)
                .setParameter("name", "delegation " + code)
                .getSingleResult();
    }

    /** The places of a delegation in the lists, by language. */
    record Place(OfficialLanguage language, String code, byte[] listKey) {}

    /** Puts delegations, which must be there, in their places. */
    void place(List<Place> places) {
        flush();
        getEntityManager().unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement upsert = connection.prepareStatement("""
                    insert into delegation_list_key (language, code, list_key) values (?, ?, ?)
                    on conflict (language, code) do update set list_key = excluded.list_key""")) {
                for (Place place : places) {
                    upsert.setString(1, place.language().tag());
                    upsert.setString(2, place.code());
                    upsert.setBytes(3, place.listKey());
                    upsert.addBatch();
                }
                upsert.executeBatch();
            }
        });
    }
}
