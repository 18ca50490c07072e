package org.sanchika.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sanchika.typeset.Typesetting.Typeset;

@Tag("long")
class SmallHeapTests {

    @Test
    void setsAHundredPagesIn64Megabytes() throws Exception {
        Process small = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HundredPages.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(small.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(small.waitFor()).as(said).isZero();
        assertThat(Integer.parseInt(said.strip())).isBetween(100, 130);
    }

    /** The program of the other process. */
    static final class HundredPages {
        public static void main(String[] none) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Typeset typeset = (Typeset) Samples.set(Samples.longDocument(1_250), out);
            System.out.println(typeset.pages());
        }
    }
}
