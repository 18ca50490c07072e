package org.sanchika.mis.webhook;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Once;
import org.sanchika.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an administrator does with one of them. */
@Controller
@RequestMapping(WebhookController.ONE)
class WebhookDeedController {
    private final Webhooks webhooks;
    private final Once once;

    WebhookDeedController(Webhooks webhooks, Once once) {
        this.webhooks = webhooks;
        this.once = once;
    }

    /** A new secret, in the answer itself and nowhere else. */
    @PostMapping("/secret")
    @Requires(Power.OFFICE)
    ModelAndView renew(
            @PathVariable long id, @RequestParam(name = "_once", defaultValue = "") String key, Presence here) {
        Webhook webhook = webhooks.one(id, here);
        AtomicReference<String> secret = new AtomicReference<>();
        once.run(here.personId(), Once.key(key), "webhook secret " + id, () -> {
            secret.set(webhooks.renew(webhook, here));
            return Optional.of("");
        });
        return WebhookController.secret(webhook, secret.get());
    }

    @PostMapping("/state")
    @Requires(Power.OFFICE)
    String turn(
            @PathVariable long id, @RequestParam boolean on, Presence here, Words words, RedirectAttributes redirect) {
        webhooks.turn(webhooks.one(id, here), on, here);
        return done(id, words.get(on ? "webhook.said.on" : "webhook.said.off"), redirect);
    }

    @PostMapping("/removal")
    @Requires(Power.OFFICE)
    String end(@PathVariable long id, Presence here, Words words, RedirectAttributes redirect) {
        webhooks.end(webhooks.one(id, here), here);
        redirect.addFlashAttribute(Pages.NOTICE, words.get("webhook.said.ended"));
        return "redirect:/webhooks";
    }

    @PostMapping("/trials")
    @Requires(Power.OFFICE)
    String sendTrial(
            @PathVariable long id,
            @RequestParam(name = "_once", defaultValue = "") String key,
            Presence here,
            Words words,
            RedirectAttributes redirect) {
        Webhook webhook = webhooks.one(id, here);
        once.run(here.personId(), Once.key(key), "webhook trial " + id, () -> {
            webhooks.sendTrial(webhook, here);
            return Optional.of("");
        });
        return done(id, words.get("webhook.said.trial"), redirect);
    }

    /** @param message none: all that were given up */
    @PostMapping("/sending")
    @Requires(Power.OFFICE)
    String sendAgain(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long message,
            Presence here,
            Words words,
            RedirectAttributes redirect) {
        int many = webhooks.sendAgain(webhooks.one(id, here), message, here);
        return done(id, words.get("webhook.said.again", many), redirect);
    }

    private static String done(long id, String said, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Pages.NOTICE, said);
        return "redirect:/webhooks/" + id;
    }
}
