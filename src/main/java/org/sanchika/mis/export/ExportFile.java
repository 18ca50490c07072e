package org.sanchika.mis.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The file of one try on its way into the database, piece by piece, with how far it is. Once the try was cancelled or
 * overtaken nothing of it is written any more.
 */
final class ExportFile extends OutputStream {
    static final int PIECE = 512 * 1024;
    /** After so many lines it is said how far it is, and heard whether it shall go on. */
    private static final int OFTEN = 1_000;

    private final ExportSql sql;
    private final TransactionTemplate apart;
    private final Export export;
    private final @Nullable Long total;
    private final byte[] held = new byte[PIECE];
    private int filled;
    private int pieces;
    private long size;
    /** The headings are none. */
    private long lines = -1;

    private boolean stopped;

    /** @param apart transactions of their own: what is written can be seen while the report is still being read */
    ExportFile(ExportSql sql, TransactionTemplate apart, Export export, @Nullable Long total) {
        this.sql = sql;
        this.apart = apart;
        this.export = export;
        this.total = total;
    }

    /** Another line was written; false: enough. */
    boolean line() {
        lines++;
        if (lines > 0 && lines % OFTEN == 0 && !stopped) {
            stopped = !apart.execute(status -> sql.progress(export, lines(), total, size));
        }
        return !stopped;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        int at = from;
        int left = length;
        while (left > 0) {
            int some = Math.min(left, PIECE - filled);
            System.arraycopy(bytes, at, held, filled, some);
            filled += some;
            at += some;
            left -= some;
            if (filled == PIECE) {
                piece();
            }
        }
    }

    /** The last piece, and that it is whole; false when that came too late. */
    boolean finish(Instant now) {
        piece();
        return !stopped
                && apart.execute(status -> sql.progress(export, lines(), total, size)
                        && sql.end(export.id(), export.tries(), Export.State.DONE, null, now));
    }

    /** Nor are the sums. */
    private long lines() {
        return total == null ? lines : Math.min(lines, total);
    }

    private void piece() {
        if (filled > 0 && !stopped) {
            int place = pieces + 1;
            stopped = !apart.execute(status -> {
                boolean goes = sql.progress(export, lines(), total, size + filled);
                if (goes) {
                    sql.piece(export, place, Arrays.copyOf(held, filled));
                }
                return goes;
            });
            pieces = place;
            size += filled;
        }
        filled = 0;
    }
}
