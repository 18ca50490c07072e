package org.sanchika.signer;

import java.io.Console;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Signs with a token on this PC what its officer asked for in the browser. It connects out to the server and listens to
 * nobody; the PIN and the key never leave it.
 *
 * <p>{@code java -jar sanchika-signer.jar --server ADDRESS --library FILE [--code CODE] [--once]}
 */
public final class Signer {
    /** What the program consists of. */
    public static final List<String> CLASSES =
            List.of("Signer", "Office", "Office$Request", "Office$Refused", "Token", "Token$Unusable");

    private static final int NO_ARGUMENTS = 2;
    /** Between two questions to the server, in seconds. */
    private static final long PAUSE = 2;

    private Signer() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Map<String, String> options = options(arguments);
        String server = options.get("--server");
        String library = options.get("--library");
        if (server == null || library == null) {
            System.err.println("java -jar sanchika-signer.jar --server ADDRESS --library FILE [--code CODE] [--once]");
            System.exit(NO_ARGUMENTS);
            return;
        }
        try {
            Token token = Token.open(Path.of(library), pin());
            Office office =
                    office(URI.create(server.replaceFirst("/+$", "")), options.getOrDefault("--code", ""), token);
            System.out.println("Ready. What you send to be signed is signed here; stop with Ctrl-C.");
            if (options.containsKey("--once")) {
                signAll(office, token);
            } else {
                signForEver(office, token);
            }
        } catch (Token.Unusable | Office.Refused why) {
            System.err.println(why.getMessage());
            System.exit(1);
        }
    }

    private static void signForEver(Office office, Token token) throws InterruptedException {
        try (ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor()) {
            timer.scheduleWithFixedDelay(() -> signAll(office, token), 0, PAUSE, TimeUnit.SECONDS)
                    .get();
        } catch (ExecutionException stopped) {
            if (stopped.getCause() instanceof Office.Refused why) {
                throw why;
            }
            throw new IllegalStateException(stopped.getCause());
        }
    }

    /** A server that is away is waited for; a token that is away is told, so that nobody waits in vain. */
    private static void signAll(Office office, Token token) {
        try {
            for (Office.Request asked : office.requests()) {
                Optional<byte[]> signature = token.sign(asked.data());
                String said = office.bring(asked, signature.orElse(null));
                System.out.println(asked.item() + ": " + (said.isEmpty() ? "signed" : said));
            }
        } catch (IOException away) {
            System.err.println("The server does not answer: " + away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Office office(URI server, String code, Token token) throws IOException, InterruptedException {
        Path kept = Path.of(System.getProperty("user.home"), ".sanchika-signer");
        Properties secrets = new Properties();
        if (Files.exists(kept)) {
            secrets.load(new StringReader(Files.readString(kept)));
        }
        if (!code.isEmpty()) {
            String name = Optional.ofNullable(InetAddress.getLocalHost().getHostName())
                    .orElse("");
            secrets.setProperty(server.toString(), Office.pair(server, code, name, token.chain()));
            Office.keep(kept, secrets);
        }
        String secret = secrets.getProperty(server.toString());
        if (secret == null) {
            throw new Office.Refused("This program is not paired yet. Read a code from your page of certificates.");
        }
        return new Office(server, secret);
    }

    /** Typed unseen; where there is no console, as under a service, from the environment. */
    private static char[] pin() {
        Console console = System.console();
        String given = System.getenv("SANCHIKA_TOKEN_PIN");
        if (given != null) {
            return given.toCharArray();
        }
        if (console == null) {
            throw new Token.Unusable("No console to ask for the PIN.");
        }
        return console.readPassword("PIN of the token: ");
    }

    private static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new HashMap<>();
        for (int n = 0; n < arguments.length; n++) {
            boolean alone = arguments[n].equals("--once");
            options.put(arguments[n], alone || n + 1 == arguments.length ? "" : arguments[++n]);
        }
        return options;
    }
}
