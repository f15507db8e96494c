package org.opendebate.verify;

import static org.opendebate.verify.CheckedObjects.nameOf;
import static org.opendebate.verify.CheckedObjects.stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opendebate.verify.ManifestRules.Rule;

/** The rules of what pods mount, and of the room that they have on their machine. */
final class VolumeRules {
    /** What CloudNativePG calls the Secret with a certificate of an authority and its key. */
    private static final Pattern AUTHORITY = Pattern.compile(".+-ca");

    private static final String SETTINGS = "gateway/src/main/java/org/opendebate/gateway/GatewaySettings.java";
    /** How large one request to it may be, by the name in the gateway's settings. */
    private static final Map<String, String> LARGEST =
            Map.of("statement-service", "MemorySize maxBatch", "meeting-service", "MemorySize maxBody");

    private final CheckedObjects checked;

    VolumeRules(CheckedObjects checked) {
        this.checked = checked;
    }

    void check() {
        checked.of("Deployment").forEach(deployment -> {
            authorities(deployment, deployment.at("/spec/template/spec/volumes"));
            if (LARGEST.containsKey(nameOf(deployment))) {
                uploads(deployment);
            }
        });
        checked.of("Keycloak").forEach(keycloak -> {
            authorities(keycloak, keycloak.at("/spec/unsupported/podTemplate/spec/volumes"));
            checked.expect(
                    Rule.NO_KEY_OF_AN_AUTHORITY,
                    keycloak,
                    stream(keycloak.at("/spec/truststores")).noneMatch(each -> isAuthority(each.at("/secret/name"))),
                    "mounts all of an authority's Secret, with its key");
        });
    }

    private void authorities(JsonNode object, JsonNode volumes) {
        stream(volumes)
                .map(volume -> volume.path("secret"))
                .filter(secret -> isAuthority(secret.path("secretName")))
                .forEach(secret -> checked.expect(
                        Rule.NO_KEY_OF_AN_AUTHORITY,
                        object,
                        stream(secret.path("items"))
                                .map(item -> item.path("key").asText())
                                .toList()
                                .equals(List.of("ca.crt")),
                        "mounts more of " + secret.path("secretName").asText() + " than its certificate"));
    }

    private static boolean isAuthority(JsonNode name) {
        return AUTHORITY.matcher(name.asText()).matches();
    }

    /** What one caller may have under way at the gateway fits; nothing bounds what all of them send. */
    private void uploads(JsonNode deployment) {
        JsonNode pod = deployment.at("/spec/template/spec");
        long most = Long.parseLong(
                        setting("gateway/src/main/java/org/opendebate/gateway/limits/LimitSettings.java", "int atOnce"))
                * bytes(setting(SETTINGS, LARGEST.get(nameOf(deployment))) + "i");
        checked.expect(
                Rule.UPLOADS_FIT,
                deployment,
                stream(pod.path("volumes"))
                        .filter(volume -> volume.path("name").asText().equals("tmp"))
                        .anyMatch(
                                volume -> bytes(volume.at("/emptyDir/sizeLimit").asText("0")) >= most),
                "has no room for the " + most + " bytes that one caller may send at a moment");
        checked.expect(
                Rule.UPLOADS_FIT,
                deployment,
                pod.at("/containers/0/resources/requests").has("ephemeral-storage"),
                "asks its machine for no room");
    }

    private static String setting(String file, String name) {
        Matcher setting = Pattern.compile("@WithDefault\\(\"(\\w+)\"\\)\\s+" + name + "\\(\\)")
                .matcher(Repository.text(file));
        if (!setting.find()) {
            throw new IllegalStateException(name + " is not where it was");
        }
        return setting.group(1);
    }

    /** {@code 8Gi}; the gateway's own {@code 25M} is {@code 25Mi} here. */
    private static long bytes(String quantity) {
        return Quantity.getAmountInBytes(Quantity.parse(quantity)).longValueExact();
    }
}
