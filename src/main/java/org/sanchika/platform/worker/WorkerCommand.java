package org.sanchika.platform.worker;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How a worker is started: our own classes in a JVM of its own, with less of everything. */
final class WorkerCommand {
    static final String LOG = "worker.log";
    /** Where PDFBox notes which fonts the machine has, for the next worker too. */
    static final String FONTS = "fonts";
    /** No password in our environment is any business of a worker. */
    static final Set<String> ENVIRONMENT = Set.of("PATH", "LANG", "LC_ALL", "TZ");

    private static final Path SHELL = Path.of("/bin/sh");
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final long MEGABYTE = 1024;
    /** What a JVM reserves beside its heap; most of it is never touched. */
    private static final long BESIDE_HEAP = 2048;

    /**
     * Each limit and the loss of the network are taken when the system grants them. Every library that a class came from is
     * an open file, some two hundred and fifty: the limit leaves room for as many more, and for the papers.
     */
    private static final String SHELL_LIMITS = """
            ulimit -c 0; ulimit -n 1024; ulimit -f 1048576; ulimit -t 3600
            ulimit -v "$1"; shift
            if unshare -n true 2>/dev/null; then set -- unshare -n "$@"; elif unshare -rn true 2>/dev/null; then set -- unshare -rn "$@"; fi
            exec "$@"
            """;

    private WorkerCommand() {}

    static List<String> of(Path folder, Limits limits) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SHELL)) {
            String memory = String.valueOf((limits.megabytes() + BESIDE_HEAP) * MEGABYTE);
            command.addAll(List.of(SHELL.toString(), "-c", SHELL_LIMITS, "sanchika-worker", memory));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xms32m",
                "-Xmx" + limits.megabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:CompressedClassSpaceSize=64m",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:ErrorFile=/dev/null",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-Duser.home=" + folder,
                "-Dpdfbox.fontcache=" + folder.resolveSibling(FONTS),
                "-Dorg.apache.commons.logging.LogFactory=org.apache.commons.logging.impl.LogFactoryImpl",
                "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                "-Dslf4j.internal.verbosity=ERROR"));
        command.addAll(program(absolute(System.getProperty("java.class.path")), isPacked()));
        command.add(String.valueOf(limits.patience()
                .multipliedBy(Patience.TIMES_ON_THE_CLOCK)
                .plus(GRACE)
                .toMillis()));
        return command;
    }

    /** The one packed jar needs Spring Boot's launcher to find our classes in it. */
    private static List<String> program(String classPath, boolean packed) {
        String main = WorkerMain.class.getName();
        return packed
                ? List.of(
                        "-cp",
                        classPath,
                        "-Dloader.main=" + main,
                        "org.springframework.boot.loader.launch.PropertiesLauncher")
                : List.of("-cp", classPath, main);
    }

    /** The worker lives in a folder of its own, so a class path relative to ours would lead nowhere. */
    private static String absolute(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean isPacked() {
        return WorkerMain.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()
                .contains("BOOT-INF");
    }
}
