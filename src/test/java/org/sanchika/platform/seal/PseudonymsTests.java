package org.sanchika.platform.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sanchika.platform.database.StartRefused;

class PseudonymsTests {
    @TempDir
    Path folder;

    @Test
    void callTheSameThingTheSameAlwaysAndInThisInstallationOnly() throws Exception {
        Pseudonyms names = of(folder.resolve("here"));

        String name = names.of("matter", 17);

        assertThat(name)
                .matches("[0-9a-f]{32}")
                .isEqualTo(of(folder.resolve("here")).of("matter", 17))
                .isNotEqualTo(names.of("matter", 18))
                .isNotEqualTo(names.of("unit", 17))
                .isNotEqualTo(of(folder.resolve("there")).of("matter", 17));
        Path secret = folder.resolve("here/pseudonyms.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("here")).isDirectoryNotContaining(one -> !one.equals(secret));
    }

    @Test
    void makeNoNewSecretInPlaceOfABrokenOne() throws Exception {
        Files.writeString(folder.resolve("pseudonyms.key"), "0123");

        assertThatThrownBy(() -> of(folder).of("matter", 17))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("pseudonyms.key");
        assertThat(folder.resolve("pseudonyms.key")).hasContent("0123");
    }

    private static Pseudonyms of(Path folder) {
        return new Pseudonyms(new SealProperties(folder, null), null);
    }
}
