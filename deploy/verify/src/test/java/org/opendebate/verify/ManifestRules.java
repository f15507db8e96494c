package org.opendebate.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/** What we ask of our own Kubernetes objects, beyond what their types ask. */
final class ManifestRules {
    /** Those whose programs are ours. */
    static final Set<String> SERVICES =
            Set.of("compilation-service", "gateway", "meeting-service", "statement-service");

    enum Rule {
        IMAGE_IS_PINNED,
        MEMORY_IS_LIMITED,
        PROCESSOR_IS_ASKED_FOR,
        POD_IS_RESTRICTED,
        NAMESPACE_IS_RESTRICTED,
        ROOT_IS_READ_ONLY,
        PROBES_ASK_THE_MANAGEMENT_PORT,
        NO_TOKEN,
        NO_SERVICE_LINKS,
        SECRETS_ARE_REFERENCES,
        NO_SECRET_IN_A_FILE,
        NO_KEY_OF_AN_AUTHORITY,
        PASSWORDS_ARE_RELOADED,
        UPLOADS_FIT,
        START_HAS_TIME,
        SHUTDOWN_HAS_TIME,
        MIGRATED_BEFORE_THE_START,
        SERVICE_HIDES_MANAGEMENT,
        DISRUPTION_IS_LIMITED,
        SCALES_BY_LOAD,
        SPREAD_OVER_MACHINES,
        NETWORK_IS_CLOSED,
        REACHES_WHAT_IT_USES,
        DATABASE_SURVIVES,
        CONNECTIONS_SUFFICE,
        BROKER_SURVIVES,
        TOPICS_ARE_GUARDED,
        LOG_IN_SURVIVES,
        DOOR_HAS_TLS
    }

    record Finding(Rule rule, String object, String what) {}

    private ManifestRules() {}

    /** What holds everywhere, on one machine too. */
    static List<Finding> check(List<JsonNode> objects) {
        CheckedObjects checked = new CheckedObjects(objects);
        new PodRules(checked).check();
        new VolumeRules(checked).check();
        new OperatedRules(checked).check();
        new NetworkRules(checked).check();
        return checked.findings();
    }

    /** And what holds where the parts with a memory must survive the loss of a machine. */
    static List<Finding> checkSurviving(List<JsonNode> objects) {
        CheckedObjects checked = new CheckedObjects(objects);
        new PodRules(checked).check();
        new VolumeRules(checked).check();
        new OperatedRules(checked).check();
        new NetworkRules(checked).check();
        new StatefulRules(checked).check();
        return checked.findings();
    }
}
