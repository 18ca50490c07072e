package org.sanchika.mis.webhook;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.sanchika.mis.webhook.WebhookShapes.NoticeShape;
import org.sanchika.mis.webhook.WebhookShapes.SentAgainShape;
import org.sanchika.mis.webhook.WebhookShapes.WebhookBody;
import org.sanchika.mis.webhook.WebhookShapes.WebhookMadeShape;
import org.sanchika.mis.webhook.WebhookShapes.WebhookSecretShape;
import org.sanchika.mis.webhook.WebhookShapes.WebhookShape;
import org.sanchika.mis.webhook.WebhookShapes.WebhookStateBody;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Mistakes;
import org.sanchika.platform.web.Once;
import org.sanchika.platform.web.Part;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The same as calls. */
@RestController
class WebhookApiController {
    private static final String ALL = "/api/v1/webhooks";
    private static final String ONE = ALL + "/{id:\\d{1,18}}";

    private final Webhooks webhooks;
    private final Once once;

    WebhookApiController(Webhooks webhooks, Once once) {
        this.webhooks = webhooks;
        this.once = once;
    }

    /** Other systems that are told of figures of the caller's unit and of what lies below it. */
    @GetMapping(ALL)
    @Requires(Power.OFFICE)
    Part<WebhookShape> all(Presence here) {
        return new Part<>(webhooks.all(here).stream().map(WebhookShape::of).toList(), null);
    }

    /** One of them. */
    @GetMapping(ONE)
    @Requires(Power.OFFICE)
    WebhookShape one(@PathVariable long id, Presence here) {
        return WebhookShape.of(webhooks.one(id, here));
    }

    /**
     * Has another system told. Notices are CloudEvents 1.0 in JSON, signed as Standard Webhooks has it with the secret that is in
     * this answer alone.
     */
    @PostMapping(ALL)
    @Requires(Power.OFFICE)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = WebhookMadeShape.class)))
    ResponseEntity<Object> make(@RequestBody WebhookBody body, Presence here, Words words, HttpServletRequest request) {
        WebhookForm form = body.form();
        Mistakes mistakes = webhooks.mistakes(form, here, words);
        if (!mistakes.isEmpty()) {
            return mistakes.problem(words).answer();
        }
        AtomicReference<String> secret = new AtomicReference<>();
        String id = once.run(here.personId(), Once.key(request), "webhook " + form, () -> {
                    Webhooks.Made made = webhooks.make(form, here);
                    secret.set(made.secret());
                    return Optional.of(Long.toString(made.id()));
                })
                .orElseThrow()
                .answer();
        return ResponseEntity.status(HttpStatus.CREATED)
                .header("Location", ALL + "/" + id)
                .body(new WebhookMadeShape(one(Long.parseLong(id), here), secret.get()));
    }

    /** Says anew whom to tell of what. */
    @PutMapping(ONE)
    @Requires(Power.OFFICE)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WebhookShape.class)))
    ResponseEntity<Object> change(@PathVariable long id, @RequestBody WebhookBody body, Presence here, Words words) {
        Webhook webhook = webhooks.one(id, here);
        Mistakes mistakes = webhooks.mistakes(body.form(), here, words);
        if (!mistakes.isEmpty()) {
            return mistakes.problem(words).answer();
        }
        webhooks.change(webhook, body.form(), here);
        return ResponseEntity.ok(one(id, here));
    }

    /** Switches it on or off. What waits while it is off is given up, and goes again when that is asked for. */
    @PutMapping(ONE + "/state")
    @Requires(Power.OFFICE)
    WebhookShape turn(@PathVariable long id, @RequestBody WebhookStateBody body, Presence here) {
        if (body.on() == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "on");
        }
        webhooks.turn(webhooks.one(id, here), body.on(), here);
        return one(id, here);
    }

    /** Tells it nothing any more. */
    @DeleteMapping(ONE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Power.OFFICE)
    void end(@PathVariable long id, Presence here) {
        webhooks.end(webhooks.one(id, here), here);
    }

    /** Makes a new secret. The former one signs beside it for a day. */
    @PostMapping(ONE + "/secret")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Power.OFFICE)
    WebhookSecretShape renew(@PathVariable long id, Presence here, HttpServletRequest request) {
        Webhook webhook = webhooks.one(id, here);
        AtomicReference<String> secret = new AtomicReference<>();
        once.run(here.personId(), Once.key(request), "webhook secret " + id, () -> {
            secret.set(webhooks.renew(webhook, here));
            return Optional.of("");
        });
        return new WebhookSecretShape(secret.get());
    }

    /** Sends a trial, also while it is off. */
    @PostMapping(ONE + "/trials")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Power.OFFICE)
    void sendTrial(@PathVariable long id, Presence here, HttpServletRequest request) {
        Webhook webhook = webhooks.one(id, here);
        once.run(here.personId(), Once.key(request), "webhook trial " + id, () -> {
            webhooks.sendTrial(webhook, here);
            return Optional.of("");
        });
    }

    /**
     * Notices of the last thirty days, the newest first.
     *
     * @param after where the last answer ended
     */
    @GetMapping(ONE + "/messages")
    @Requires(Power.OFFICE)
    Part<NoticeShape> messages(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "50") int limit,
            Presence here) {
        int most = Part.within(limit);
        List<NoticeShape> found =
                webhooks.messages(webhooks.one(id, here), after == null ? Long.MAX_VALUE : after, most + 1).stream()
                        .map(NoticeShape::of)
                        .toList();
        return Part.of(found, most, NoticeShape::message);
    }

    /**
     * Sends what was given up once more, under the same ids.
     *
     * @param message a single one; all when left out
     */
    @PostMapping(ONE + "/sending")
    @Requires(Power.OFFICE)
    SentAgainShape sendAgain(
            @PathVariable long id, @RequestParam(required = false) @Nullable Long message, Presence here) {
        return new SentAgainShape(webhooks.sendAgain(webhooks.one(id, here), message, here));
    }
}
