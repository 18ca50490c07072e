package org.sanchika.platform.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a page says, and how large its picture is.
 *
 * @param width of the picture in pixels; 0 for text without a picture
 * @param runs in reading order; none for a picture or a scan
 */
public record PageWords(int width, int height, List<Run> runs) {
    private static final int MOST_RUNS = 100_000;
    private static final int MOST_BYTES = 2_000_000;

    /**
     * Neighbouring words in one font.
     *
     * @param font its name as the paper gives it; may be empty
     */
    public record Run(String font, String text) {}

    static PageWords of(String text) {
        return new PageWords(0, 0, List.of(new Run("", text)));
    }

    void write(Path target) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(target)))) {
            out.writeInt(width);
            out.writeInt(height);
            out.writeInt(runs.size());
            for (Run run : runs) {
                write(run.font, out);
                write(run.text, out);
            }
        }
    }

    /** What a worker wrote; one gone mad cannot make us read without end. */
    public static PageWords read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            int width = in.readInt();
            int height = in.readInt();
            int count = in.readInt();
            if (count < 0 || count > MOST_RUNS || Files.size(file) > MOST_BYTES) {
                throw new IOException("too many words");
            }
            List<Run> runs = new ArrayList<>();
            for (int run = 0; run < count; run++) {
                runs.add(new Run(string(in), string(in)));
            }
            return new PageWords(width, height, runs);
        }
    }

    private static void write(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String string(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MOST_BYTES) {
            throw new IOException("too long a word");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
