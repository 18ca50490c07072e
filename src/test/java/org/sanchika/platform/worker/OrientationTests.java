package org.sanchika.platform.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanchika.platform.document.SampleDocuments;

class OrientationTests {
    private static final int DARK = 40;

    @TempDir
    Path folder;

    @Test
    void takesAPictureThatSaysNothingForUpright() throws IOException {
        Path jpeg = Files.write(folder.resolve("plain.jpg"), SampleDocuments.jpeg(20, 10));

        assertThat(Orientation.of(jpeg)).isEqualTo(new Orientation(1));
    }

    @Test
    void readsWhatTheTelephoneSays() throws IOException {
        assertThat(Orientation.of(Files.write(folder.resolve("6.jpg"), turned(6))))
                .isEqualTo(new Orientation(6));
        assertThat(Orientation.of(Files.write(folder.resolve("9.jpg"), turned(9))))
                .isEqualTo(new Orientation(1));
    }

    /** The dark dot lies in the upper left corner of what was photographed. */
    @ParameterizedTest
    @CsvSource({"1, 0, 0", "2, 3, 0", "3, 3, 1", "4, 0, 1", "5, 0, 0", "6, 1, 0", "7, 1, 3", "8, 0, 3"})
    void turnsThePicture(int tag, int x, int y) {
        BufferedImage lying = new BufferedImage(4, 2, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 8; i++) {
            lying.getRaster().setSample(i % 4, i / 4, 0, 255);
        }
        lying.getRaster().setSample(0, 0, 0, DARK);

        BufferedImage turned = new Orientation(tag).apply(lying);

        assertThat(turned.getWidth()).isEqualTo(tag < 5 ? 4 : 2);
        assertThat(turned.getRaster().getSample(x, y, 0)).isEqualTo(DARK);
    }

    private static byte[] turned(int tag) throws IOException {
        byte[] plain = SampleDocuments.jpeg(20, 10);
        byte[] exif = {
            (byte) 0xFF,
            (byte) 0xE1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) tag,
            0,
            0,
            0,
            0,
            0,
            0
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        out.write(exif);
        out.write(plain, 2, plain.length - 2);
        return out.toByteArray();
    }
}
