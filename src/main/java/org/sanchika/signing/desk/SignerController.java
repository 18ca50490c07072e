package org.sanchika.signing.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.sanchika.office.Acting;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.signer.Signer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Pairing a token’s program, and what was laid before it. */
@Controller
class SignerController {
    private static final Duration SHOWN = Duration.ofHours(12);
    private static final Duration HEARD_OF = Duration.ofSeconds(30);
    private static final int LINES = 50;

    private final TokenDesk desk;
    private final RequestSql requests;
    private final SignerSql signers;
    private final Clock clock;

    SignerController(TokenDesk desk, RequestSql requests, SignerSql signers, Clock clock) {
        this.desk = desk;
        this.requests = requests;
        this.signers = signers;
        this.clock = clock;
    }

    /** The code is in the answer itself and nowhere else. */
    @PostMapping("/certificates/pairing")
    @Requires(Power.ACT)
    ModelAndView code(Acting by, HttpServletRequest request) {
        return new ModelAndView("signing/pairing")
                .addObject("code", desk.code(by))
                .addObject("minutes", TokenDesk.CODE_LIVES.toMinutes())
                .addObject("server", request.getRequestURL().toString().replaceFirst("/certificates/pairing$", ""));
    }

    /** The program for the officer’s PC, which needs Java there and nothing else. */
    @GetMapping("/certificates/sanchika-signer.jar")
    @Requires(Power.ACT)
    ResponseEntity<byte[]> program() throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Signer.class.getName());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(out, manifest)) {
            for (String name : Signer.CLASSES) {
                jar.putNextEntry(new JarEntry("org/sanchika/signer/" + name + ".class"));
                try (InputStream file = Signer.class.getResourceAsStream(name + ".class")) {
                    if (file == null) {
                        throw new IllegalStateException("the signer lacks " + name);
                    }
                    file.transferTo(jar);
                }
                jar.closeEntry();
            }
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/java-archive"))
                .header("Content-Disposition", "attachment; filename=sanchika-signer.jar")
                .body(out.toByteArray());
    }

    /** While something waits the page asks again by itself. */
    @GetMapping("/signatures/requests")
    @Requires(Power.ACT)
    ModelAndView requests(@RequestParam(defaultValue = "false") boolean unverified, Acting by) {
        Instant now = clock.instant();
        List<RequestRow> rows = requests.recent(by.person(), now.minus(SHOWN), now, LINES);
        boolean waits = rows.stream().anyMatch(row -> row.state() == RequestRow.State.WAITING && row.errand() == null);
        boolean heard = rows.stream()
                .limit(1)
                .flatMap(row -> signers.seen(row.certificate()).stream())
                .anyMatch(seen -> seen.plus(HEARD_OF).isAfter(now));
        ModelAndView page = new ModelAndView("signing/requests")
                .addObject("rows", rows)
                .addObject("waits", waits)
                .addObject("heard", heard)
                .addObject("unverified", unverified);
        return page;
    }
}
