package org.opendebate.kit.testing;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Notes each SQL statement that the service sends through Hibernate while it is told to. */
@PersistenceUnitExtension
public class SqlRecorder implements StatementInspector {
    private static final long serialVersionUID = 1L;
    private static volatile Set<String> recorded;

    /** What is sent while the work is done; each text once. */
    public static synchronized List<String> during(Runnable work) {
        recorded = Collections.synchronizedSet(new LinkedHashSet<>());
        try {
            work.run();
            return new ArrayList<>(recorded);
        } finally {
            recorded = null;
        }
    }

    @Override
    public String inspect(String sql) {
        Set<String> current = recorded;
        if (current != null) {
            current.add(sql);
        }
        return sql;
    }
}
