package org.sanchika.platform.worker;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Which way up a photograph was taken (Exif tag 274). Telephones do not turn the picture, they only say so.
 *
 * @param tag 1 (upright) to 8
 */
record Orientation(int tag) {
    private static final Orientation UPRIGHT = new Orientation(1);
    private static final int ORIENTATION = 0x0112;
    private static final int START_OF_SCAN = 0xDA;
    private static final int APPLICATION_1 = 0xE1;
    private static final int ENTRY = 12;

    static Orientation of(Path jpeg) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(jpeg)))) {
            in.readUnsignedShort();
            while (in.readUnsignedByte() == 0xFF) {
                int marker = in.readUnsignedByte();
                if (marker == START_OF_SCAN) {
                    break;
                }
                byte[] segment = new byte[Math.max(0, in.readUnsignedShort() - 2)];
                in.readFully(segment);
                if (marker == APPLICATION_1 && segment.length > 14 && segment[0] == 'E' && segment[1] == 'x') {
                    return of(ByteBuffer.wrap(segment, 6, segment.length - 6).slice());
                }
            }
            return UPRIGHT;
        } catch (EOFException | IndexOutOfBoundsException | IllegalArgumentException odd) {
            return UPRIGHT;
        }
    }

    /** Whether width and height change places. */
    boolean isLying() {
        return tag >= 5;
    }

    BufferedImage apply(BufferedImage grey) {
        if (tag == 1) {
            return grey;
        }
        boolean lying = isLying();
        int width = lying ? grey.getHeight() : grey.getWidth();
        int height = lying ? grey.getWidth() : grey.getHeight();
        BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var pen = turned.createGraphics();
        pen.drawImage(grey, turn(width, height), null);
        pen.dispose();
        return turned;
    }

    private AffineTransform turn(int width, int height) {
        return switch (tag) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, width, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, width, height);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, height);
            default -> new AffineTransform();
        };
    }

    private static Orientation of(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int folder = tiff.getInt(4);
        int entries = tiff.getShort(folder) & 0xFFFF;
        for (int entry = 0; entry < entries; entry++) {
            int at = folder + 2 + ENTRY * entry;
            if ((tiff.getShort(at) & 0xFFFF) == ORIENTATION) {
                int tag = tiff.getShort(at + 8) & 0xFFFF;
                return tag >= 1 && tag <= 8 ? new Orientation(tag) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
