package org.sanchika.platform.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/** What a worker is told to do: one order after the other on its standard input. */
sealed interface Order {

    void write(DataOutputStream out) throws IOException;

    record Examine(Path paper, int maxPages, long maxPixels) implements Order {
        @Override
        public void write(DataOutputStream out) throws IOException {
            out.writeByte('E');
            out.writeUTF(paper.toString());
            out.writeInt(maxPages);
            out.writeLong(maxPixels);
        }
    }

    record Draw(Path paper, String mediaType, int page, Path target) implements Order {
        @Override
        public void write(DataOutputStream out) throws IOException {
            out.writeByte('D');
            out.writeUTF(paper.toString());
            out.writeUTF(mediaType);
            out.writeInt(page);
            out.writeUTF(target.toString());
        }
    }

    record Read(Path paper, String mediaType, int page, Path target) implements Order {
        @Override
        public void write(DataOutputStream out) throws IOException {
            out.writeByte('R');
            out.writeUTF(paper.toString());
            out.writeUTF(mediaType);
            out.writeInt(page);
            out.writeUTF(target.toString());
        }
    }

    /** Writes a whole PDF anew. */
    record Rewrite(Path paper, Path target) implements Order {
        @Override
        public void write(DataOutputStream out) throws IOException {
            out.writeByte('W');
            out.writeUTF(paper.toString());
            out.writeUTF(target.toString());
        }
    }

    /** Does what another module wants done. */
    record Do(String task, Path paper, String said, Path target) implements Order {
        @Override
        public void write(DataOutputStream out) throws IOException {
            out.writeByte('T');
            out.writeUTF(task);
            out.writeUTF(paper.toString());
            out.writeUTF(said);
            out.writeUTF(target.toString());
        }
    }

    static Order read(DataInputStream in) throws IOException {
        return switch (in.readByte()) {
            case 'E' -> new Examine(Path.of(in.readUTF()), in.readInt(), in.readLong());
            case 'D' -> new Draw(Path.of(in.readUTF()), in.readUTF(), in.readInt(), Path.of(in.readUTF()));
            case 'R' -> new Read(Path.of(in.readUTF()), in.readUTF(), in.readInt(), Path.of(in.readUTF()));
            case 'W' -> new Rewrite(Path.of(in.readUTF()), Path.of(in.readUTF()));
            case 'T' -> new Do(in.readUTF(), Path.of(in.readUTF()), in.readUTF(), Path.of(in.readUTF()));
            default -> throw new IOException("not an order");
        };
    }
}
