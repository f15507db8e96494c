package org.opendebate.statements.receipt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opendebate.kit.clock.SystemTime;
import org.opendebate.kit.signing.Signer;

/**
 * The public keys of the installation: the one that it signs with, every one that it signed with before, and those that are
 * to sign next.
 */
@ApplicationScoped
public class PublishedKeys {
    private final EntityManager database;
    private final Signer signer;
    private final ObjectMapper json;
    private final Clock clock;

    PublishedKeys(EntityManager database, Signer signer, ObjectMapper json, @SystemTime Clock clock) {
        this.database = database;
        this.signer = signer;
        this.json = json;
        this.clock = clock;
    }

    /** Before anything is signed. */
    @Transactional
    void start(@Observes StartupEvent started) throws JsonProcessingException {
        for (Map<String, Object> jwk : signer.publicKeys()) {
            publish(jwk);
        }
    }

    /** @param jwk with its {@code kid}; one that is published already is published once */
    @Transactional
    void publish(Map<String, Object> jwk) throws JsonProcessingException {
        database.createNativeQuery("""
                        insert into signing_key (kid, jwk, first_used) values (:kid, :jwk, :now)
                        on conflict (kid) do nothing""")
                .setParameter("kid", jwk.get("kid"))
                .setParameter("jwk", json.writeValueAsString(jwk))
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** As JWKs, the youngest first. */
    @Transactional
    List<Map<String, Object>> all() throws JsonProcessingException {
        List<Map<String, Object>> keys = new ArrayList<>();
        for (Object jwk : database.createNativeQuery("select jwk from signing_key order by first_used desc, kid")
                .getResultList()) {
            keys.add(json.readValue((String) jwk, new TypeReference<>() {}));
        }
        return keys;
    }
}
