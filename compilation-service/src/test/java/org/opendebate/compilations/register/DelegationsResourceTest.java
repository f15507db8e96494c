package org.opendebate.compilations.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opendebate.compilations.RealStack;
import org.opendebate.compilations.signing.OnlySigned;

/** On the database of that profile, which holds nothing yet. */
@QuarkusTest
@RealStack
@TestProfile(OnlySigned.class)
class DelegationsResourceTest {

    @Inject
    Delegations delegations;

    @Inject
    EntityManager entities;

    /** As they do after a crash, when a row goes where an undone transaction left room. */
    @Test
    void namesAreFoundWhereTheRowsOfDelegationsLieBetweenEachOther() {
        QuarkusTransaction.requiringNew().run(() -> {
            List.of("YYA", "YYB").forEach(code -> write("insert into delegation values ('" + code + "', 'body')"));
            for (String language : List.of("zh", "en", "fr")) {
                for (String code : List.of("YYA", "YYB")) {
                    write("insert into delegation_name values ('%s', '%s', null, '%s', null)"
                            .formatted(code, language, code + " in " + language));
                }
            }
        });

        var names = QuarkusTransaction.requiringNew()
                .call(() -> delegations.namesOn(List.of("YYA", "YYB"), LocalDate.of(2021, 5, 24)));

        assertEquals(Set.of("YYA", "YYB"), names.keySet());
        names.values()
                .forEach(name ->
                        assertEquals(Set.of("zh", "en", "fr"), name.byLanguage().keySet(), name.code()));
    }

    private void write(String sql) {
        entities.createNativeQuery(sql).executeUpdate();
    }
}
