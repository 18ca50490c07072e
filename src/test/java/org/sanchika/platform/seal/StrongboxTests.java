package org.sanchika.platform.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrongboxTests {
    @TempDir
    Path folder;

    @Test
    void opensForWhatASecretBelongsToAndInThisInstallationOnly() {
        byte[] secret = {1, 2, 3};
        byte[] locked = of("here").lock("webhook:17", secret);

        assertThat(of("here").open("webhook:17", locked)).isEqualTo(secret);
        assertThat(of("here").lock("webhook:17", secret)).isNotEqualTo(locked);
        assertThatThrownBy(() -> of("here").open("webhook:18", locked)).isInstanceOf(Strongbox.NotOpened.class);
        assertThatThrownBy(() -> of("there").open("webhook:17", locked)).isInstanceOf(Strongbox.NotOpened.class);
        locked[locked.length - 1] ^= 1;
        assertThatThrownBy(() -> of("here").open("webhook:17", locked)).isInstanceOf(Strongbox.NotOpened.class);
    }

    private Strongbox of(String place) {
        return new Strongbox(new SealProperties(folder.resolve(place), null), null);
    }
}
