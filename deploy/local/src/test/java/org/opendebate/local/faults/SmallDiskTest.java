package org.opendebate.local.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opendebate.local.component.Folders;

class SmallDiskTest {

    @TempDir
    private Path folder;

    @Test
    void whatAKilledRunLeftMountedIsUnmounted() throws IOException {
        assumeTrue(SmallDisk.isPossible(), "only root may mount");
        Path objects = folder.resolve("s3/objects");
        SmallDisk.mount(objects);

        SmallDisk.unmountLeft(objects);

        Folders.deleteRecursively(folder.resolve("s3"));
        assertThat(Files.exists(objects)).isFalse();
    }

    @Test
    void aFolderThatIsNotThereIsNotUnmounted() {
        assertThatCode(() -> SmallDisk.unmountLeft(folder.resolve("none"))).doesNotThrowAnyException();
    }
}
