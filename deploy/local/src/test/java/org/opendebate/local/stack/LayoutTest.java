package org.opendebate.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opendebate.local.component.ComponentFailed;
import org.opendebate.local.component.FreePorts;
import org.opendebate.local.component.PortTaken;

class LayoutTest {

    @TempDir
    Path folder;

    @Test
    void allPortsFollowFromOneSetting() {
        Layout layout = Layout.named("stack", Map.of("OPENDEBATE_PORT", "18080"));

        assertThat(layout.port(Port.GATEWAY)).isEqualTo(18080);
        assertThat(layout.port(Port.KEYCLOAK)).isEqualTo(18084);
        assertThat(layout.port(Port.KAFKA_CONTROLLER)).isEqualTo(18089);
        assertThat(layout.port(Port.GATEWAY_MANAGEMENT)).isEqualTo(18090);
        assertThat(layout.url(Port.COMPILATION_MANAGEMENT)).isEqualTo("http://127.0.0.1:18093");
    }

    @Test
    void withoutSettingTheGatewayListensOn8080() {
        assertThat(Layout.named("stack", Map.of()).port(Port.GATEWAY)).isEqualTo(8080);
    }

    @Test
    void settingThatIsNoPortIsToldByName() {
        assertThatThrownBy(() -> Layout.named("stack", Map.of("OPENDEBATE_PORT", "http")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("OPENDEBATE_PORT");
        assertThatThrownBy(() -> Layout.named("stack", Map.of("OPENDEBATE_PORT", "65530")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("OPENDEBATE_PORT");
    }

    @Test
    void theStoreIsChosenByOneSettingAndAnUnknownOneIsToldByName() {
        assertThat(Layout.named("stack", Map.of()).store()).isEqualTo(Store.S3PROXY);
        assertThat(Layout.named("stack", Map.of("OPENDEBATE_STORE", "radosgw")).store())
                .isEqualTo(Store.RADOSGW);
        assertThatThrownBy(() -> Layout.named("stack", Map.of("OPENDEBATE_STORE", "minio")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("OPENDEBATE_STORE must be s3proxy or radosgw, not minio");
    }

    @Test
    void aFolderWhoseObjectsAreInAnotherStoreIsNotStarted() throws Exception {
        Files.createDirectories(folder.resolve("data/s3"));
        Layout layout = new Layout(folder, folder.resolve("data"), 18080, Store.RADOSGW);

        assertThatThrownBy(() -> Store.RADOSGW.start(layout))
                .isInstanceOf(ComponentFailed.class)
                .hasMessageEndingWith("start it with OPENDEBATE_STORE=s3proxy");
    }

    @Test
    void takenPortStopsTheStartBeforeAnythingIsStarted() throws Exception {
        int base = FreePorts.base(Port.values().length);
        Layout layout = new Layout(folder, folder.resolve("data"), base);
        try (ServerSocket other = new ServerSocket(layout.port(Port.KEYCLOAK), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Stack.start(layout, line -> {}))
                    .isInstanceOf(PortTaken.class)
                    .hasMessage("port " + other.getLocalPort()
                            + " (keycloak) is taken by another program; set OPENDEBATE_PORT to another base");
        }
        assertThat(layout.data()).doesNotExist();
    }
}
