package org.sanchika.typeset.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;

/** The container of a TrueType file: a directory of its tables, then the tables. */
final class Sfnt {
    private static final int VERSION = 0x00010000;
    private static final int HEADER = 12;
    private static final int ENTRY = 16;
    private static final int HEAD_CHECKSUM = 8;
    /** What all words of the file, that in {@code head} included, must add up to. */
    private static final int WHOLE = 0xB1B0AFBA;

    private Sfnt() {}

    static byte[] of(SortedMap<String, byte[]> tables) {
        int start = HEADER + ENTRY * tables.size();
        int size = start + tables.values().stream().mapToInt(Sfnt::padded).sum();
        ByteBuffer file = ByteBuffer.allocate(size);
        putHeader(file, tables.size());
        int head = 0;
        int at = start;
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            if (table.getKey().equals("head")) {
                head = at;
                ByteBuffer.wrap(table.getValue()).putInt(HEAD_CHECKSUM, 0);
            }
            file.put(table.getKey().getBytes(StandardCharsets.US_ASCII))
                    .putInt(sum(table.getValue()))
                    .putInt(at)
                    .putInt(table.getValue().length);
            file.put(at, table.getValue());
            at += padded(table.getValue());
        }
        file.putInt(head + HEAD_CHECKSUM, WHOLE - sum(file.array()));
        return file.array();
    }

    /** With the figures by which a reader searches the directory. */
    private static void putHeader(ByteBuffer file, int tables) {
        int half = Integer.highestOneBit(tables);
        file.putInt(VERSION)
                .putShort((short) tables)
                .putShort((short) (half * ENTRY))
                .putShort((short) Integer.numberOfTrailingZeros(half))
                .putShort((short) ((tables - half) * ENTRY));
    }

    private static int padded(byte[] table) {
        return table.length + 3 & ~3;
    }

    private static int sum(byte[] bytes) {
        ByteBuffer words = ByteBuffer.allocate(padded(bytes)).put(bytes).clear();
        int sum = 0;
        while (words.hasRemaining()) {
            sum += words.getInt();
        }
        return sum;
    }
}
