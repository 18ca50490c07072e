package org.sanchika.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The server's programs and files on disk, and as whom they run. */
record ServerHome(DataFolder folder, Path bin, ServerIdentity identity) {
    private static final long LOG_LIMIT = 10L << 20;

    static ServerHome open(DataFolder folder) throws IOException {
        Path bin = PostgresBinaries.unpackInto(folder.root());
        ServerIdentity identity = ServerIdentity.choose(folder.root(), folder.server(), bin);
        var home = new ServerHome(folder, bin, identity);
        home.turnLog();
        if (!Files.exists(folder.server().resolve("PG_VERSION"))) {
            home.initialise();
        }
        if (!Files.exists(folder.wal())) {
            FileTree.makePrivate(folder.wal());
            identity.own(folder.wal());
        }
        return home;
    }

    Path data() {
        return folder.server();
    }

    /** Away from the terminal's process group, so that Ctrl-C reaches the program first and the server after it. */
    ProcessBuilder detached(Path program, String... arguments) {
        List<String> all = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            all.add("/usr/bin/setsid");
        }
        all.addAll(identity.command(program, arguments));
        return process(all);
    }

    int control(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("-D", data().toString()));
        all.addAll(List.of(arguments));
        return run("pg_ctl", all.toArray(String[]::new));
    }

    /** The newest line of the server's log that says why it gave up. */
    String lastWords() throws IOException {
        List<String> lines = Files.exists(folder.log()) ? Files.readAllLines(folder.log()) : List.of();
        return lines.reversed().stream()
                        .limit(20)
                        .filter(line -> line.contains("FATAL:") || line.contains("error:"))
                        .findFirst()
                        .orElse(lines.isEmpty() ? "it said nothing" : lines.getLast())
                        .replaceFirst("^.*?((FATAL|error):)", "$1")
                + " (more in " + folder.log() + ")";
    }

    static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void initialise() throws IOException {
        FileTree.delete(data());
        Path fresh = folder.root().resolve("pg18.init");
        FileTree.delete(fresh);
        FileTree.makePrivate(fresh);
        FileTree.writeSecret(folder.ownerSecret(), randomPassword());
        Path handed = folder.root().resolve("pg.password.in");
        Files.copy(
                folder.ownerSecret(), handed, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        identity.own(fresh);
        identity.own(handed);
        int result = run(
                "initdb",
                "-D",
                fresh.toString(),
                "-U",
                EmbeddedPostgres.OWNER,
                "--pwfile=" + handed,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--data-checksums",
                "--locale=C.UTF-8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        Files.delete(handed);
        if (result != 0) {
            throw new IOException("initdb ended with " + result + ": " + lastWords());
        }
        Files.move(fresh, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private int run(String tool, String... arguments) throws IOException {
        Process process = process(identity.command(bin.resolve(tool), arguments))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                .start();
        process.getOutputStream().close();
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + tool + " ran", interrupted);
        }
    }

    private ProcessBuilder process(List<String> command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.root().toFile()).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        builder.environment().keySet().removeIf(key -> key.startsWith("PG"));
        return builder;
    }

    private void turnLog() throws IOException {
        Path log = folder.log();
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(log, log.resolveSibling("pg.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
