package org.sanchika.platform.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.ECKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sanchika.platform.database.StartRefused;

class KeyFileTests {
    @TempDir
    Path folder;

    @Test
    void makesAKeyOnceThatNobodyElseCanRead() throws Exception {
        ECKey made = new KeyFile(folder.resolve("seal")).key();

        assertThat(new KeyFile(folder.resolve("seal")).key()).isEqualTo(made);
        assertThat(made.isPrivate()).isTrue();
        assertThat(made.getKeyID()).isEqualTo(made.computeThumbprint().toString());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("seal/key.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void leavesNothingOfTheOldKey() throws Exception {
        KeyFile file = new KeyFile(folder);
        ECKey old = file.key();

        ECKey renewed = file.renewed();

        assertThat(file.key()).isEqualTo(renewed).isNotEqualTo(old);
        assertThat(folder).isDirectoryNotContaining(one -> !one.endsWith("key.json"));
        assertThat(Files.readString(folder.resolve("key.json"))).doesNotContain(String.valueOf(old.getD()));
    }

    @Test
    void saysWhichFileIsBroken() throws Exception {
        Files.writeString(folder.resolve("key.json"), "{\"kty\":\"EC\"");

        assertThatThrownBy(() -> new KeyFile(folder).key())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(folder.resolve("key.json").toString());
        assertThat(folder.resolve("key.json")).hasContent("{\"kty\":\"EC\"");
    }
}
