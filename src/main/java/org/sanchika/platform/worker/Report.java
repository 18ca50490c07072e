package org.sanchika.platform.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.sanchika.platform.worker.Examination.Broken;
import org.sanchika.platform.worker.Examination.Busy;
import org.sanchika.platform.worker.Examination.Encrypted;
import org.sanchika.platform.worker.Examination.Foreign;
import org.sanchika.platform.worker.Examination.Sound;
import org.sanchika.platform.worker.Examination.TooHeavy;
import org.sanchika.platform.worker.Examination.TooManyPages;
import org.sanchika.platform.worker.Examination.TooManyPixels;

/** What a worker answers on its standard output. Plain numbers and strings: a worker gone mad can do no harm by it. */
final class Report {
    /** Begins each report: what a dying JVM prints must not be taken for one. */
    private static final int MARK = 0x5AFE_0001;

    private Report() {}

    static void write(Examination examination, DataOutputStream out) throws IOException {
        out.writeInt(MARK);
        switch (examination) {
            case Sound(var mediaType, var pages) -> {
                out.writeByte('S');
                out.writeUTF(mediaType);
                out.writeInt(pages);
            }
            case Foreign(var mediaType) -> {
                out.writeByte('F');
                out.writeUTF(mediaType);
            }
            case Broken(var mediaType) -> {
                out.writeByte('B');
                out.writeUTF(mediaType);
            }
            case Encrypted encrypted -> out.writeByte('E');
            case TooManyPages(var pages) -> {
                out.writeByte('P');
                out.writeInt(pages);
            }
            case TooManyPixels(var pixels) -> {
                out.writeByte('X');
                out.writeLong(pixels);
            }
            case TooHeavy heavy -> out.writeByte('H');
            case Busy busy -> throw new IllegalArgumentException("a worker that answers is not busy");
        }
    }

    static Examination readExamination(DataInputStream in) throws IOException {
        expectMark(in);
        return switch (in.readByte()) {
            case 'S' -> new Sound(in.readUTF(), Math.max(1, in.readInt()));
            case 'F' -> new Foreign(in.readUTF());
            case 'B' -> new Broken(in.readUTF());
            case 'E' -> new Encrypted();
            case 'P' -> new TooManyPages(in.readInt());
            case 'X' -> new TooManyPixels(in.readLong());
            case 'H' -> new TooHeavy();
            default -> throw new IOException("not a report");
        };
    }

    static void write(Drawing drawing, DataOutputStream out) throws IOException {
        out.writeInt(MARK);
        out.writeBoolean(drawing == Drawing.DONE);
    }

    static Drawing readDrawing(DataInputStream in) throws IOException {
        expectMark(in);
        return in.readBoolean() ? Drawing.DONE : Drawing.FAILED;
    }

    private static void expectMark(DataInputStream in) throws IOException {
        if (in.readInt() != MARK) {
            throw new IOException("not a report");
        }
    }
}
