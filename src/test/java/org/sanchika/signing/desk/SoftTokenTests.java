package org.sanchika.signing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.dispatch.DraftFixtures;
import org.sanchika.dispatch.Issue;
import org.sanchika.dispatch.IssueFixtures;
import org.sanchika.dispatch.Issues;
import org.sanchika.efile.FileFixtures;
import org.sanchika.receipt.ReceiptFixtures;
import org.sanchika.signing.KeyFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * The program that officers take from their page signs a letter with a token of PKCS#11: SoftHSM2 in its place, which
 * {@code ./sanchika test --all} installs.
 */
@Tag("long")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = SanchikaTest.OwnDatabase.class)
@Import({
    OfficeFixtures.class,
    TestClock.Config.class,
    FileFixtures.class,
    ReceiptFixtures.class,
    DraftFixtures.class,
    IssueFixtures.class
})
class SoftTokenTests {
    private static final List<Path> LIBRARIES = List.of(
            Path.of("/usr/lib/softhsm/libsofthsm2.so"), Path.of("/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so"));
    private static final String PIN = "492817";

    @Autowired
    MockMvcTester web;

    @Autowired
    IssueFixtures made;

    @Autowired
    Issues issues;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @Test
    void signsWithATokenOnAnotherPc() throws Exception {
        clock.set(TestClock.START);
        OfficeFixtures.Collectorate office = offices.collectorate();
        Issue issue = made.reserved(made.approved(office), office.collector());
        Path library = LIBRARIES.stream().filter(Files::exists).findFirst().orElseThrow();
        fill(library);
        Path program = Files.write(
                folder.resolve("signer.jar"),
                web.get()
                        .uri("/certificates/sanchika-signer.jar")
                        .with(offices.by(office.collector()))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray());
        String page = web.post()
                .uri("/certificates/pairing")
                .with(offices.by(office.collector()))
                .exchange()
                .getResponse()
                .getContentAsString();
        String code = page.replaceAll("(?s).*class=\"code\">([^<]+)<.*", "$1");

        assertThat(signer(program, library, "--code", code)).contains("Ready");
        web.post()
                .uri("/signatures")
                .param("item", "ISSUE-" + issue.id().value())
                .with(offices.by(office.collector()))
                .exchange();
        assertThat(signer(program, library)).contains("ISSUE-" + issue.id().value() + ": signed");

        assertThat(issues.find(issue.id(), office.collector())
                        .orElseThrow()
                        .end()
                        .way())
                .isEqualTo(Issue.Way.CERTIFICATE);
        assertThat(run(Map.of("SANCHIKA_TOKEN_PIN", "0000"), command(program, library, "--once")))
                .contains("The token cannot be used");
        assertThat(refusedWithoutSecret()).isEqualTo(401);
    }

    /** A token with a key of an officer in it. */
    private void fill(Path library) throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("tokens"));
        Files.writeString(
                folder.resolve("softhsm2.conf"),
                "directories.tokendir = " + folder.resolve("tokens") + "\nobjectstore.backend = file\n");
        run(
                Map.of(),
                List.of(
                        "softhsm2-util",
                        "--init-token",
                        "--free",
                        "--label",
                        "token",
                        "--so-pin",
                        "1234",
                        "--pin",
                        PIN));
        Path key = Files.write(folder.resolve("key.p12"), KeyFixtures.keyFile("Shraddha Tripathi"));
        Path module = Files.writeString(folder.resolve("pkcs11.cfg"), "name=token\nlibrary=" + library + "\n");
        String said = run(
                Map.of(),
                List.of(
                        java("keytool"),
                        "-importkeystore",
                        "-noprompt",
                        "-srckeystore",
                        key.toString(),
                        "-srcstoretype",
                        "PKCS12",
                        "-srcstorepass",
                        KeyFixtures.FILE_PASSWORD,
                        "-destkeystore",
                        "NONE",
                        "-deststoretype",
                        "PKCS11",
                        "-deststorepass",
                        PIN,
                        "-addprovider",
                        "SunPKCS11",
                        "-providerarg",
                        module.toString()));
        assertThat(said).contains("1 entries successfully imported");
    }

    private String signer(Path program, Path library, String... more) throws IOException, InterruptedException {
        return run(
                Map.of("SANCHIKA_TOKEN_PIN", PIN),
                Stream.concat(command(program, library, "--once").stream(), Stream.of(more))
                        .toList());
    }

    private List<String> command(Path program, Path library, String... more) {
        return Stream.concat(
                        Stream.of(
                                java("java"),
                                "-Duser.home=" + folder,
                                "-jar",
                                program.toString(),
                                "--server",
                                "http://localhost:" + port,
                                "--library",
                                library.toString()),
                        Stream.of(more))
                .toList();
    }

    private String run(Map<String, String> environment, List<String> command) throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment()
                .put("SOFTHSM2_CONF", folder.resolve("softhsm2.conf").toString());
        process.environment().put("LC_ALL", "C.UTF-8");
        process.environment().putAll(environment);
        Process running = process.start();
        running.getOutputStream().close();
        String said = new String(running.getInputStream().readAllBytes());
        assertThat(running.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return said;
    }

    private int refusedWithoutSecret() throws IOException, InterruptedException {
        HttpRequest call = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/signers/requests"))
                .header("X-Signer", "none")
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(call, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private static String java(String tool) {
        return Path.of(System.getProperty("java.home"), "bin", tool).toString();
    }
}
