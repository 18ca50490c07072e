package org.sanchika.platform.database;

import java.io.IOException;
import java.nio.file.Path;

/** A program that can be killed: starts the server on the folder it is given and waits. */
final class ServerProgram {
    private ServerProgram() {}

    public static void main(String[] arguments) throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(Path.of(arguments[0]))) {
            System.out.println("url " + server.url("postgres"));
            System.out.flush();
            System.in.read();
        } catch (StartRefused refused) {
            System.out.println("refused " + refused.getMessage());
        }
    }
}
