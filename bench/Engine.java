import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.task.api.Task;

/**
 * The movements of bench/Sends.java on Flowable, called within one program, without HTTP, sign-in or access: a task is looked up by
 * its matter and completed with the next desk, action, priority and remark. Prints rate, CPU and bytes of each move, then what
 * an inbox and a count by desk and age cost.
 *
 * <p>java -cp JARS bench/Engine.java JDBC-URL POSTMASTER HISTORY DESKS MATTERS CLIENTS WARM-UP SECONDS
 */
final class Engine {
    private static final String REMARK = "कृपया देखें";

    public static void main(String[] arguments) throws Exception {
        String url = arguments[0];
        long postmaster = Long.parseLong(arguments[1]);
        int desks = Integer.parseInt(arguments[3]);
        int matters = Integer.parseInt(arguments[4]);
        int clients = Integer.parseInt(arguments[5]);
        var settings = new StandaloneProcessEngineConfiguration();
        settings.setJdbcUrl(url);
        settings.setJdbcDriver("org.postgresql.Driver");
        // A second one for each, for new ids.
        settings.setJdbcMaxActiveConnections(2 * clients);
        settings.setJdbcMaxIdleConnections(2 * clients);
        settings.setDatabaseSchemaUpdate("true");
        settings.setHistoryLevel(HistoryLevel.getHistoryLevelForKey(arguments[2]));
        settings.setAsyncExecutorActivate(false);
        ProcessEngine engine = settings.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("desk.bpmn20.xml", Files.readString(Path.of("bench/flowable/desk.bpmn20.xml")))
                .deploy();
        List<List<String>> shares = new ArrayList<>();
        for (int n = 0; n < clients; n++) {
            shares.add(new ArrayList<>());
        }
        inParallel(clients, n -> {
            for (int i = n; i < matters; i += clients) {
                shares.get(n)
                        .add(engine.getRuntimeService()
                                .startProcessInstanceByKey(
                                        "matter",
                                        "B/" + i,
                                        Map.of(
                                                "desk", "post-" + i % desks,
                                                "due", due(),
                                                "subject", "नल-जल योजना के पुनरीक्षित प्राक्कलन की प्रशासकीय स्वीकृति " + i,
                                                "closed", false))
                                .getId());
            }
        });
        try (Connection database = DriverManager.getConnection(url);
                Statement sql = database.createStatement()) {
            sql.execute("ANALYZE");
            moves(engine, shares, desks, Integer.parseInt(arguments[6]), postmaster, "warm-up", sql);
            moves(engine, shares, desks, Integer.parseInt(arguments[7]), postmaster, "measured", sql);
            timed("inbox of a desk, 25 with subjects", () -> engine.getTaskService()
                    .createTaskQuery()
                    .taskAssignee("post-" + ThreadLocalRandom.current().nextInt(desks))
                    .includeProcessVariables()
                    .orderByTaskDueDate()
                    .asc()
                    .listPage(0, 25));
            // The engine has no question for this; it is asked of its tables.
            timed("what lies by desk and age", () -> {
                try (ResultSet rows = sql.executeQuery("SELECT assignee_, width_bucket(extract(day FROM now() - create_time_), "
                        + "ARRAY[8, 16, 31, 61, 91, 181, 366]), count(*) FROM act_ru_task GROUP BY 1, 2")) {
                    while (rows.next()) {
                        rows.getLong(3);
                    }
                }
            });
        }
        engine.close();
    }

    private static void moves(
            ProcessEngine engine, List<List<String>> shares, int desks, int seconds, long postmaster, String name, Statement sql)
            throws Exception {
        AtomicLong moves = new AtomicLong();
        List<long[]> latencies = new ArrayList<>();
        shares.forEach(share -> latencies.add(new long[400_000]));
        long size = size(sql);
        Clients.Cpu before = Clients.Cpu.of(ProcessHandle.current().pid(), postmaster);
        long began = System.nanoTime();
        long end = began + seconds * 1_000_000_000L;
        inParallel(shares.size(), n -> {
            long[] times = latencies.get(n);
            List<String> share = shares.get(n);
            for (int i = 0; System.nanoTime() < end; i++) {
                long start = System.nanoTime();
                Task task = engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(share.get(i % share.size()))
                        .singleResult();
                String desk = "post-" + (Integer.parseInt(task.getAssignee().substring(5)) + 1) % desks;
                engine.getTaskService()
                        .complete(
                                task.getId(),
                                Map.of("desk", desk, "due", due(), "action", "NECESSARY_ACTION", "priority", "ORDINARY", "remarks", REMARK));
                times[i % times.length] = System.nanoTime() - start;
                moves.incrementAndGet();
            }
        });
        String cpu = Clients.Cpu.of(ProcessHandle.current().pid(), postmaster).since(before).per(moves.get());
        long[] all = latencies.stream().flatMapToLong(Arrays::stream).filter(t -> t > 0).sorted().toArray();
        System.out.printf(
                "%s: %d moves, %.0f/s, p50 %.1f ms, p99 %.1f ms, %s, %d bytes each%n",
                name,
                moves.get(),
                moves.get() * 1e9 / (System.nanoTime() - began),
                all[all.length / 2] / 1e6,
                all[(int) (all.length * 0.99)] / 1e6,
                cpu,
                (size(sql) - size) / moves.get());
    }

    private static void timed(String name, Work work) throws Exception {
        long[] times = new long[100];
        for (int n = -40; n < times.length; n++) {
            long start = System.nanoTime();
            work.run();
            if (n >= 0) {
                times[n] = System.nanoTime() - start;
            }
        }
        Arrays.sort(times);
        System.out.printf("%s: p50 %.1f ms, p99 %.1f ms%n", name, times[50] / 1e6, times[99] / 1e6);
    }

    private static Date due() {
        return Date.from(Instant.now().plusSeconds(7 * 86_400L));
    }

    private static long size(Statement sql) throws Exception {
        try (ResultSet rows = sql.executeQuery("SELECT sum(pg_total_relation_size(oid)) FROM pg_class "
                + "WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void inParallel(int threads, Share work) throws InterruptedException {
        List<Thread> all = new ArrayList<>();
        for (int n = 0; n < threads; n++) {
            int own = n;
            all.add(Thread.ofPlatform().start(() -> work.run(own)));
        }
        for (Thread thread : all) {
            thread.join();
        }
    }

    private interface Share {
        void run(int n);
    }

    private interface Work {
        void run() throws Exception;
    }
}
