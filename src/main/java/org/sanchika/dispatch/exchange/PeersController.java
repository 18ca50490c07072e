package org.sanchika.dispatch.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanchika.dispatch.exchange.Peers.Result;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Other installations, for the administrator of this one. */
@Controller
class PeersController {
    private static final int ORDER = 91;
    private static final int MOST_WAITING = 100;

    private final PeerDesk desk;
    private final Peers peers;
    private final Cards cards;
    private final Outward outward;
    private final Stick stick;

    PeersController(PeerDesk desk, Peers peers, Cards cards, Outward outward, Stick stick) {
        this.desk = desk;
        this.peers = peers;
        this.cards = cards;
        this.outward = outward;
        this.stick = stick;
    }

    @Bean
    static NavEntry exchangeNav() {
        return new NavEntry(ORDER, "/exchange", "arrows-exchange", "exchange.nav", Power.INSTALLATION);
    }

    @GetMapping("/exchange")
    @Requires(Power.INSTALLATION)
    ModelAndView list() {
        return list(PeerDesk.entry("", "", ""), Mistakes.none(), List.of(), HttpStatus.OK);
    }

    @PostMapping("/exchange")
    @Requires(Power.INSTALLATION)
    ModelAndView register(
            @RequestParam Map<String, String> fields,
            @RequestParam(name = "card", required = false) @Nullable MultipartFile card,
            Presence here,
            Words words,
            HttpServletRequest request)
            throws IOException {
        PeerSql.Entry typed = PeerDesk.entry(fields.get("code"), fields.get("name"), fields.get("address"));
        return switch (desk.register(typed, PeerDesk.text(card), Once.key(fields.get("_once")), here)) {
            case Result.Done(long peer) -> done(peer, words.get("exchange.registered"), request);
            case Result.Wrong wrong -> list(typed, mistakes(wrong, words), List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    /** A bag that was carried here. */
    @PostMapping("/exchange/bags")
    @Requires(Power.INSTALLATION)
    ModelAndView take(@RequestParam(name = "bag", required = false) @Nullable MultipartFile bag, Words words)
            throws IOException {
        PeerSql.Entry none = PeerDesk.entry("", "", "");
        if (bag == null || bag.isEmpty()) {
            Mistakes mistakes = Mistakes.none().add("bag", words.get("exchange.fault.bag"));
            return list(none, mistakes, List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try (InputStream content = bag.getInputStream()) {
            return list(none, Mistakes.none(), stick.take(content), HttpStatus.OK);
        }
    }

    @GetMapping("/exchange/{id:\\d{1,18}}")
    @Requires(Power.INSTALLATION)
    ModelAndView show(@PathVariable long id) {
        return page(id, Mistakes.none(), HttpStatus.OK);
    }

    @PostMapping("/exchange/{id:\\d{1,18}}")
    @Requires(Power.INSTALLATION)
    ModelAndView mend(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            Presence here,
            Words words,
            HttpServletRequest request) {
        PeerSql.Entry typed = PeerDesk.entry("", fields.get("name"), fields.get("address"));
        return answer(id, desk.mend(id, typed, Once.key(fields.get("_once")), here), "exchange.mended", words, request);
    }

    @PostMapping("/exchange/{id:\\d{1,18}}/card")
    @Requires(Power.INSTALLATION)
    ModelAndView read(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            @RequestParam(name = "card", required = false) @Nullable MultipartFile card,
            Presence here,
            Words words,
            HttpServletRequest request)
            throws IOException {
        Result result = desk.read(id, PeerDesk.text(card), Once.key(fields.get("_once")), here);
        return answer(id, result, "exchange.read", words, request);
    }

    @PostMapping("/exchange/{id:\\d{1,18}}/confirmation")
    @Requires(Power.INSTALLATION)
    ModelAndView confirm(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            Presence here,
            Words words,
            HttpServletRequest request) {
        Result result = desk.confirm(id, fields.get("fingerprint"), Once.key(fields.get("_once")), here);
        return answer(id, result, "exchange.confirmed", words, request);
    }

    @PostMapping("/exchange/{id:\\d{1,18}}/stop")
    @Requires(Power.INSTALLATION)
    ModelAndView stop(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            Presence here,
            Words words,
            HttpServletRequest request) {
        desk.stop(id, true, Once.key(fields.get("_once")), here);
        return done(id, words.get("exchange.stopped"), request);
    }

    @PostMapping("/exchange/{id:\\d{1,18}}/resumption")
    @Requires(Power.INSTALLATION)
    ModelAndView resume(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            Presence here,
            Words words,
            HttpServletRequest request) {
        desk.stop(id, false, Once.key(fields.get("_once")), here);
        return done(id, words.get("exchange.resumed"), request);
    }

    @PostMapping("/exchange/{id:\\d{1,18}}/clearance")
    @Requires(Power.INSTALLATION)
    ModelAndView clear(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            Presence here,
            Words words,
            HttpServletRequest request) {
        desk.clear(id, fields.containsKey("confidential"), Once.key(fields.get("_once")), here);
        return done(id, words.get("exchange.mended"), request);
    }

    /** What waits for it, to be carried there. That it left is written down, so it is no mere look. */
    @PostMapping("/exchange/{id:\\d{1,18}}/bag")
    @Requires(Power.INSTALLATION)
    void bag(@PathVariable long id, HttpServletResponse response) throws IOException {
        stick.send(desk.peer(id), response);
    }

    private ModelAndView answer(long id, Result result, String notice, Words words, HttpServletRequest request) {
        return switch (result) {
            case Result.Done done -> done(id, words.get(notice), request);
            case Result.Wrong wrong -> page(id, mistakes(wrong, words), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private static ModelAndView done(long id, String notice, HttpServletRequest request) {
        RequestContextUtils.getOutputFlashMap(request).put(Pages.NOTICE, notice);
        return new ModelAndView("redirect:/exchange/" + id);
    }

    private static Mistakes mistakes(Result.Wrong wrong, Words words) {
        return Mistakes.none().add(wrong.field(), words.get(wrong.key()));
    }

    private ModelAndView list(PeerSql.Entry typed, Mistakes mistakes, List<StickLine> taken, HttpStatus status) {
        return new ModelAndView("dispatch/exchange", status)
                .addObject("peers", peers.all())
                .addObject("own", cards.own())
                .addObject(
                        "typed",
                        Map.of(
                                "code",
                                typed.code(),
                                "name",
                                typed.name(),
                                "address",
                                typed.address() == null ? "" : typed.address()))
                .addObject("taken", taken)
                .addObject("mistakes", mistakes);
    }

    private ModelAndView page(long id, Mistakes mistakes, HttpStatus status) {
        Peer peer = desk.peer(id);
        return new ModelAndView("dispatch/peer", status)
                .addObject("peer", peer)
                .addObject("own", cards.own().fingerprint())
                .addObject("waiting", waiting(peer))
                .addObject("mistakes", mistakes);
    }

    private List<Peer.Waiting> waiting(Peer peer) {
        return outward.waiting(peer, MOST_WAITING).stream()
                .map(one -> new Peer.Waiting(one.number(), one.at(), one.problem()))
                .toList();
    }
}
