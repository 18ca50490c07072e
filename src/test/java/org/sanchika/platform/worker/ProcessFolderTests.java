package org.sanchika.platform.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessFolderTests {
    @TempDir
    Path root;

    @Test
    void sweepsWhatTheDeadLeft() throws IOException {
        Path dead = Files.createDirectories(root.resolve("dead/deeper"));
        Files.writeString(dead.getParent().resolve(".lock"), "");
        Files.writeString(dead.resolve("half a paper"), "x");

        try (ProcessFolder own = ProcessFolder.open(root)) {
            assertThat(root).isDirectoryContaining(own.path()::equals);
            assertThat(root.resolve("dead")).doesNotExist();
        }
    }

    @Test
    void leavesTheLivingAlone() throws IOException {
        try (ProcessFolder first = ProcessFolder.open(root)) {
            Path arriving = Files.writeString(first.fresh(), "x");

            ProcessFolder.open(root).close();

            assertThat(arriving).exists();
        }
    }

    @Test
    void isGoneWhenClosed() throws IOException {
        ProcessFolder own = ProcessFolder.open(root);
        Files.writeString(own.fresh(), "x");

        own.close();

        assertThat(root).isEmptyDirectory();
    }
}
