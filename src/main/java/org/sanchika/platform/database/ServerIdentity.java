package org.sanchika.platform.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * As whom PostgreSQL runs. It refuses root, so a program started as root hands it to an ordinary user with
 * {@code setpriv}, or, where that user cannot reach the folder, runs it in a user namespace of its own.
 */
record ServerIdentity(List<String> prefix, int uid) {
    private static final int NOBODY = 65534;
    private static final int SAME = -1;

    static ServerIdentity choose(Path root, Path data, Path bin) throws IOException {
        if (!isRoot()) {
            return new ServerIdentity(List.of(), SAME);
        }
        int uid = Files.exists(data) ? (Integer) Files.getAttribute(data, "unix:uid") : NOBODY;
        var setpriv = new ServerIdentity(
                List.of(
                        "setpriv",
                        "--reuid=" + uid,
                        "--regid=" + uid,
                        "--clear-groups",
                        "--no-new-privs",
                        "--inh-caps=-all"),
                uid);
        if (uid != 0 && setpriv.canRun(bin)) {
            return setpriv;
        }
        var namespace = new ServerIdentity(List.of("unshare", "-U"), SAME);
        if ((uid == 0 || !Files.exists(data)) && namespace.canRun(bin)) {
            return namespace;
        }
        throw new StartRefused("PostgreSQL may not run as root. Start Sanchika as an ordinary user, or let uid " + uid
                + " reach " + root + " (each folder above it needs o+x), or give SANCHIKA_DATABASE_URL.");
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    List<String> command(Path program, String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(program.toString());
        command.addAll(List.of(arguments));
        return command;
    }

    void own(Path path) throws IOException {
        if (uid != SAME) {
            Files.setAttribute(path, "unix:uid", uid);
            Files.setAttribute(path, "unix:gid", uid);
        }
    }

    private boolean canRun(Path bin) {
        try {
            return new ProcessBuilder(command(bin.resolve("postgres"), "--version"))
                            .directory(new File("/"))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
