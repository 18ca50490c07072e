package org.sanchika.platform.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

/**
 * The worker process: takes orders until its input ends. An order that takes too long, or too much memory, ends the
 * process; the program starts another.
 */
final class WorkerMain {
    static final int READY = 0x5A;
    static final int TOO_LONG = 3;

    private final Desk desk = new Desk();
    private volatile long busySince;

    private WorkerMain() {}

    /** @param arguments milliseconds that one order may take */
    static void main(String[] arguments) throws IOException {
        DataInputStream orders = new DataInputStream(new BufferedInputStream(System.in));
        PrintStream out = System.out;
        System.setOut(System.err);
        ImageIO.setUseCache(false);
        new WorkerMain()
                .work(
                        orders,
                        new DataOutputStream(new BufferedOutputStream(out)),
                        Duration.ofMillis(Long.parseLong(arguments[0])));
    }

    private void work(DataInputStream orders, DataOutputStream reports, Duration patience) throws IOException {
        watch(patience);
        reports.writeByte(READY);
        reports.flush();
        while (true) {
            Order order;
            try {
                order = Order.read(orders);
            } catch (EOFException dismissed) {
                return;
            }
            busySince = System.nanoTime();
            switch (order) {
                case Order.Examine examine -> Report.write(desk.examine(examine), reports);
                case Order.Draw draw -> Report.write(desk.draw(draw), reports);
                case Order.Read read -> Report.write(desk.read(read), reports);
                case Order.Rewrite rewrite -> Report.write(desk.rewrite(rewrite), reports);
                case Order.Do task -> Report.write(desk.run(task), reports);
            }
            busySince = 0;
            reports.flush();
        }
    }

    /** For the case that the program, which also watches, is no more. */
    private void watch(Duration patience) {
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory())
                .scheduleAtFixedRate(
                        () -> {
                            long since = busySince;
                            if (since != 0 && System.nanoTime() - since > patience.toNanos()) {
                                Runtime.getRuntime().halt(TOO_LONG);
                            }
                        },
                        1,
                        1,
                        TimeUnit.SECONDS);
    }
}
