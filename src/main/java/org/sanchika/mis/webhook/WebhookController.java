package org.sanchika.mis.webhook;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Mistakes;
import org.sanchika.platform.web.NavEntry;
import org.sanchika.platform.web.Once;
import org.sanchika.platform.web.Pages;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which other systems are told of figures, for administrators. */
@Controller
class WebhookController {
    static final String ONE = "/webhooks/{id:\\d{1,18}}";

    private static final int ORDER = 86;

    private final Webhooks webhooks;
    private final Once once;

    WebhookController(Webhooks webhooks, Once once) {
        this.webhooks = webhooks;
        this.once = once;
    }

    @Bean
    static NavEntry webhooksNav(Webhooks webhooks) {
        return new NavEntry(ORDER, "/webhooks", "bell", "webhook.nav", Power.OFFICE, webhooks::lost);
    }

    @GetMapping("/webhooks")
    @Requires(Power.OFFICE)
    ModelAndView all(Presence here) {
        return new ModelAndView("mis/webhooks").addObject("webhooks", webhooks.all(here));
    }

    @GetMapping("/webhooks/new")
    @Requires(Power.OFFICE)
    ModelAndView blank(Presence here) {
        String own = here.may(Power.INSTALLATION)
                ? ""
                : webhooks.units(here).getFirst().code();
        WebhookForm form = WebhookForm.of("", own, List.of(NoticeKind.FIGURES.name()), "");
        return fresh(form, Mistakes.none(), here);
    }

    /** The secret is in the answer itself and nowhere else. */
    @PostMapping("/webhooks")
    @Requires(Power.OFFICE)
    ModelAndView make(
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(required = false) @Nullable List<String> kinds,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(name = "_once", defaultValue = "") String key,
            Presence here,
            Words words) {
        WebhookForm form = WebhookForm.of(address, unit, kinds, contact);
        Mistakes mistakes = webhooks.mistakes(form, here, words);
        if (!mistakes.isEmpty()) {
            return fresh(form, mistakes, here);
        }
        AtomicReference<String> secret = new AtomicReference<>();
        String id = once.run(here.personId(), Once.key(key), "webhook " + form, () -> {
                    Webhooks.Made made = webhooks.make(form, here);
                    secret.set(made.secret());
                    return Optional.of(Long.toString(made.id()));
                })
                .orElseThrow()
                .answer();
        return secret(webhooks.one(Long.parseLong(id), here), secret.get());
    }

    static ModelAndView secret(Webhook webhook, @Nullable String secret) {
        return new ModelAndView("mis/webhook-secret")
                .addObject("webhook", webhook)
                .addObject("secret", secret);
    }

    @GetMapping(ONE)
    @Requires(Power.OFFICE)
    ModelAndView one(@PathVariable long id, Presence here) {
        Webhook webhook = webhooks.one(id, here);
        return page(webhook, WebhookForm.of(webhook), Mistakes.none(), here);
    }

    @PostMapping(ONE)
    @Requires(Power.OFFICE)
    ModelAndView change(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(required = false) @Nullable List<String> kinds,
            @RequestParam(defaultValue = "") String contact,
            Presence here,
            Words words,
            RedirectAttributes redirect) {
        Webhook webhook = webhooks.one(id, here);
        WebhookForm form = WebhookForm.of(address, unit, kinds, contact);
        Mistakes mistakes = webhooks.mistakes(form, here, words);
        if (!mistakes.isEmpty()) {
            return page(webhook, form, mistakes, here);
        }
        webhooks.change(webhook, form, here);
        redirect.addFlashAttribute(Pages.NOTICE, words.get("webhook.changed"));
        return new ModelAndView("redirect:/webhooks/" + id);
    }

    private ModelAndView fresh(WebhookForm form, Mistakes mistakes, Presence here) {
        return screen("mis/webhook-new", form, mistakes, here);
    }

    private ModelAndView page(Webhook webhook, WebhookForm form, Mistakes mistakes, Presence here) {
        return screen("mis/webhook", form, mistakes, here)
                .addObject("webhook", webhook)
                .addObject("messages", webhooks.messages(webhook, Long.MAX_VALUE, Webhooks.SHOWN))
                .addObject("secrets", webhooks.validities(webhook));
    }

    private ModelAndView screen(String view, WebhookForm form, Mistakes mistakes, Presence here) {
        return new ModelAndView(view, mistakes.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("form", form)
                .addObject("units", webhooks.units(here))
                .addObject("everywhere", here.may(Power.INSTALLATION))
                .addObject("mistakes", mistakes);
    }
}
