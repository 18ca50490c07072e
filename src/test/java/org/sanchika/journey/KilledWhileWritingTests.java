package org.sanchika.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sanchika.RunningOffice;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program and its database are killed while an officer writes; he writes on, and sends when it is back. */
@Tag("long")
class KilledWhileWritingTests {
    private static final JsonMapper JSON = new JsonMapper();
    private static final LocatorAssertions.HasAttributeOptions PATIENT =
            new LocatorAssertions.HasAttributeOptions().setTimeout(60_000);

    private Path place;
    private int port;

    @BeforeEach
    void makePlace() throws IOException {
        place = Files.createTempDirectory(Files.createDirectories(Path.of("target/servers")), "writing")
                .toAbsolutePath();
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    @AfterEach
    void leaveNothing() throws IOException {
        FileSystemUtils.deleteRecursively(place);
    }

    @Test
    void losesNoWordAndSendsOnce() throws Exception {
        RunningOffice office = start();
        String address = "http://localhost:" + port;
        Visit visit = new Visit(address, Look.DESK_HINDI);
        try {
            JsonNode login = login("collector");
            new SignInPage(visit)
                    .open()
                    .signIn(login.get("login").asString(), login.get("password").asString());
            Page page = visit.page();
            page.navigate("/files/" + openFile(visit, address, login));
            var status = page.locator("[data-status]");
            write(page, "pahle ");
            assertThat(status).hasAttribute("data-state", "saved", PATIENT);

            office.kill();
            write(page, "mrit ");
            assertThat(status).hasAttribute("data-state", "offline", PATIENT);
            office = start();
            write(page, "baad ");
            assertThat(status).hasAttribute("data-state", "saved", PATIENT);

            page.reload();
            assertThat(page.locator(".ProseMirror")).containsText("pahle mrit baad");
            page.locator("#send-to")
                    .selectOption(page.locator("#send-to option:not([value=''])")
                            .first()
                            .getAttribute("value"));
            String file = page.url();
            new DeskPage(page).press(page.locator("button[name=send]"));
            page.navigate(file);
            assertThat(page.locator(".note [data-p]")).hasCount(1);
            assertThat(page.locator(".note")).containsText("pahle mrit baad");
        } finally {
            visit.close();
            office.close();
        }
    }

    private static void write(Page page, String words) {
        page.locator(".ProseMirror").focus();
        page.keyboard().press("Control+End");
        page.keyboard().insertText(words);
    }

    private static String openFile(Visit visit, String address, JsonNode login) {
        String basic = Base64.getEncoder()
                .encodeToString((login.get("login").asString() + ":"
                                + login.get("password").asString())
                        .getBytes(StandardCharsets.UTF_8));
        APIResponse token = visit.context()
                .request()
                .post(address + "/api/v1/tokens", RequestOptions.create().setHeader("Authorization", "Basic " + basic));
        APIResponse file = visit.context()
                .request()
                .post(
                        address + "/api/v1/files",
                        RequestOptions.create()
                                .setHeader(
                                        "Authorization",
                                        "Bearer "
                                                + JSON.readTree(token.text())
                                                        .get("token")
                                                        .asString())
                                .setHeader("Content-Type", "application/json")
                                .setData("{\"subject\":\"नलकूप मरम्मत\",\"number\":\"T/1/2026\"}"));
        return JSON.readTree(file.text()).get("id").asString();
    }

    private JsonNode login(String name) throws IOException {
        for (JsonNode one : JSON.readTree(Files.readAllBytes(place.resolve("data/demo-logins.json")))) {
            if (one.get("login").asString().equals(name)) {
                return one;
            }
        }
        throw new IllegalStateException("no sign-in " + name);
    }

    private RunningOffice start() throws IOException {
        return new RunningOffice(
                place.resolve("data"), "--sanchika.demo=true", "--logging.level.root=error", "--server.port=" + port);
    }
}
