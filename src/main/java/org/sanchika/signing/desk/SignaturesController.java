package org.sanchika.signing.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sanchika.custody.ActForm;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Refusals;
import org.sanchika.office.Acting;
import org.sanchika.office.PostId;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Mistakes;
import org.sanchika.platform.web.NavEntry;
import org.sanchika.platform.web.Pages;
import org.sanchika.signing.Certificates;
import org.sanchika.signing.KeyOpening;
import org.sanchika.signing.Refusal;
import org.sanchika.signing.Signables;
import org.sanchika.signing.SigningCertificate;
import org.sanchika.signing.esign.Esp;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What waits for one’s signature, ticked and signed in one go. */
@Controller
class SignaturesController {
    private static final int ORDER = 37;

    private final Kinds kinds;
    private final SigningDesk desk;
    private final TokenDesk tokens;
    private final EsignDesk esign;
    private final Certificates certificates;
    private final Refusals refusals;
    private final Clock clock;

    SignaturesController(
            Kinds kinds,
            SigningDesk desk,
            TokenDesk tokens,
            EsignDesk esign,
            Certificates certificates,
            Refusals refusals,
            Clock clock) {
        this.kinds = kinds;
        this.desk = desk;
        this.tokens = tokens;
        this.esign = esign;
        this.certificates = certificates;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** Its place in the frame; what waits there are papers that leave the office once they are signed. */
    @Bean
    static NavEntry signaturesEntry(ObjectProvider<Signables> all) {
        return new NavEntry(
                ORDER,
                "/signatures",
                "signature",
                "signing.nav",
                Power.ACT,
                here -> all.stream()
                        .mapToInt(kind -> kind.count(new PostId(here.acting().postId()), NavEntry.Waiting.CAP + 1))
                        .sum());
    }

    /** What was chosen, and what is wrong with it. */
    private record Choice(Set<String> ticked, Map<String, String> refused, Mistakes mistakes, HttpStatusCode status) {
        static Choice of(Set<String> ticked) {
            return new Choice(ticked, Map.of(), Mistakes.none(), HttpStatus.OK);
        }
    }

    /** @param item which of them stands chosen, as links say it */
    @GetMapping("/signatures")
    @Requires(Power.ACT)
    ModelAndView waiting(@RequestParam(defaultValue = "") String item, Acting by, Words words) {
        return page(Choice.of(Set.of(item)), by, words);
    }

    @PostMapping("/signatures")
    @Requires(Power.ACT)
    ModelAndView sign(
            @RequestParam MultiValueMap<String, String> fields, Acting by, Words words, HttpServletRequest request) {
        ActForm form = new ActForm(fields);
        List<Item> items = form.all("item").stream()
                .limit(Signables.MOST)
                .flatMap(one -> Item.of(one).stream())
                .distinct()
                .toList();
        Set<String> ticked = new HashSet<>(form.all("item"));
        List<SigningCertificate> own = certificates.of(by.person());
        Optional<SigningCertificate> certificate = own.stream()
                .filter(one -> String.valueOf(one.id()).equals(form.get("certificate")))
                .findFirst()
                .or(() -> own.stream().findFirst());
        Mistakes mistakes = Mistakes.none();
        if (items.isEmpty()) {
            mistakes.add("item", words.get("signing.choose"));
        }
        if (certificate.isEmpty()) {
            mistakes.add("password", words.get("signing.no-certificate"));
        }
        if (!mistakes.isEmpty()) {
            return chosen(ticked, mistakes, by, words);
        }
        if (certificate.get().way() == SigningCertificate.Way.TOKEN) {
            List<SigningDesk.Result> refused = tokens.lay(items, certificate.get(), form.once(), by, words);
            return refused.isEmpty()
                    ? new ModelAndView("redirect:/signatures/requests")
                    : refused(refused, items.size() - refused.size(), by, words);
        }
        if (certificate.get().way() == SigningCertificate.Way.ESIGN) {
            return switch (esign.ask(items, certificate.get(), form.once(), by, words)) {
                case EsignDesk.Asked.Begun(long errand) -> new ModelAndView("redirect:/signatures/esign/" + errand);
                case EsignDesk.Asked.Not(var refused) -> refused(refused, 0, by, words);
                case EsignDesk.Asked.TooMany many ->
                    chosen(ticked, mistakes.add("item", words.get("signing.esign.most", Esp.MOST)), by, words);
                case EsignDesk.Asked.NotOffered off ->
                    chosen(ticked, mistakes.add("item", words.get("signing.esign.off")), by, words);
            };
        }
        char[] password =
                fields.getOrDefault("password", List.of("")).getFirst().toCharArray();
        return switch (certificates.open(certificate.get(), password)) {
            case KeyOpening.Refused(Refusal why) -> {
                mistakes.add("password", words.get("signing.refusal." + why));
                yield chosen(ticked, mistakes, by, words);
            }
            case KeyOpening.Opened(var key) ->
                answered(
                        desk.sign(items, new SigningDesk.Pen(key, certificate.get(), form.once()), by),
                        by,
                        words,
                        request);
        };
    }

    private ModelAndView chosen(Set<String> ticked, Mistakes mistakes, Acting by, Words words) {
        return page(new Choice(ticked, Map.of(), mistakes, HttpStatus.UNPROCESSABLE_CONTENT), by, words);
    }

    private ModelAndView answered(
            List<SigningDesk.Result> results, Acting by, Words words, HttpServletRequest request) {
        List<SigningDesk.Result> refused = results.stream()
                .filter(result -> result.outcome() instanceof Outcome.Refusal)
                .toList();
        int done = results.size() - refused.size();
        if (!refused.isEmpty()) {
            return refused(refused, done, by, words);
        }
        RequestContextUtils.getOutputFlashMap(request).put(Pages.NOTICE, words.get("signing.done", done));
        return new ModelAndView("redirect:/signatures");
    }

    private ModelAndView refused(List<SigningDesk.Result> results, int done, Acting by, Words words) {
        Map<String, String> refused = new LinkedHashMap<>();
        for (SigningDesk.Result result : results) {
            if (result.outcome() instanceof Outcome.Refusal why) {
                refused.put(result.item().toString(), refusals.sentence(why, words));
            }
        }
        Mistakes mistakes = Mistakes.none().add("item", words.get("signing.some-refused", done, refused.size()));
        refused.forEach((item, why) -> mistakes.add("item-" + item, why));
        return page(new Choice(refused.keySet(), refused, mistakes, HttpStatus.UNPROCESSABLE_CONTENT), by, words);
    }

    private ModelAndView page(Choice choice, Acting by, Words words) {
        return new ModelAndView("signing/signatures", choice.status())
                .addObject(
                        "shown",
                        new SignaturesPage(
                                kinds.waiting(by, words),
                                certificates.of(by.person()),
                                choice.ticked(),
                                choice.refused(),
                                choice.mistakes(),
                                clock.instant()));
    }
}
