package org.sanchika.dispatch.arrival;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.ActForm;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Refusals;
import org.sanchika.dispatch.Arrival;
import org.sanchika.dispatch.ArrivalId;
import org.sanchika.dispatch.Arrivals;
import org.sanchika.dispatch.Arrivals.Diarised;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.office.PostId;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.NavEntry;
import org.sanchika.platform.web.Pages;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Letters that came without paper: seen, diarised in one press, or given back. */
@Controller
@RequestMapping("/arrivals")
class ArrivalController {
    private static final int LINES = 100;

    private final Arrivals arrivals;
    private final ArrivalDesk desk;
    private final ArrivalPapers papers;
    private final Office office;
    private final Refusals refusals;

    ArrivalController(Arrivals arrivals, ArrivalDesk desk, ArrivalPapers papers, Office office, Refusals refusals) {
        this.arrivals = arrivals;
        this.desk = desk;
        this.papers = papers;
        this.office = office;
        this.refusals = refusals;
    }

    @Bean
    static NavEntry arrivalsNav(ArrivalSql sql) {
        return new NavEntry(
                25,
                "/arrivals",
                "download",
                "arrival.nav",
                Power.READ,
                here -> sql.waiting(new PostId(here.acting().postId()), NavEntry.Waiting.CAP + 1));
    }

    @GetMapping
    @Requires(Power.READ)
    ModelAndView list(@RequestParam(defaultValue = "0") long after, Acting by) {
        List<Arrival> rows = arrivals.waiting(after, LINES + 1, by);
        boolean more = rows.size() > LINES;
        return new ModelAndView("dispatch/arrivals")
                .addObject("rows", more ? rows.subList(0, LINES) : rows)
                .addObject("next", more ? rows.get(LINES - 1).id().value() : 0L)
                .addObject("own", arrivals.desks(by))
                .addObject(
                        "desks",
                        office.desks(rows.stream()
                                .map(row -> row.letter().to())
                                .distinct()
                                .toList()));
    }

    @GetMapping("/known")
    @Requires(Power.READ)
    ModelAndView known(@RequestParam(defaultValue = "0") long before, Acting by) {
        List<Arrival> rows = arrivals.known(before, LINES + 1, by);
        boolean more = rows.size() > LINES;
        return new ModelAndView("dispatch/known")
                .addObject("rows", more ? rows.subList(0, LINES) : rows)
                .addObject("next", more ? rows.get(LINES - 1).id().value() : 0L);
    }

    @GetMapping("/{id:\\d{1,18}}")
    @Requires(Power.READ)
    ModelAndView show(@PathVariable long id, Acting by) {
        return page(arrival(id, by), null, null, HttpStatus.OK, by);
    }

    @PostMapping("/{id:\\d{1,18}}/receipt")
    @Requires(Power.REGISTER)
    ModelAndView diarise(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request)
            throws IOException {
        Arrival arrival = arrival(id, by);
        return switch (desk.diarise(arrival, new ActForm(fields).once(), by)) {
            case Diarised.Done done -> {
                notice(words.get("arrival.diarised", words.digits(done.number())), request);
                yield new ModelAndView("redirect:/receipts/" + done.receipt().value());
            }
            case Diarised.Faulty(var faults) ->
                page(arrival, faults.getFirst().message(words), null, HttpStatus.UNPROCESSABLE_CONTENT, by);
            case Diarised.Refused(var why) ->
                page(arrival(id, by), refusals.sentence(why, words), null, refusals.status(why), by);
        };
    }

    @PostMapping("/{id:\\d{1,18}}/refusal")
    @Requires(Power.REGISTER)
    ModelAndView refuse(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        ActForm form = new ActForm(fields);
        return switch (desk.refuse(arrival(id, by), form.get("reason"), form.once(), by)) {
            case Outcome.Done done -> {
                notice(words.get("arrival.refused"), request);
                yield new ModelAndView("redirect:/arrivals");
            }
            case Outcome.Refusal why ->
                page(arrival(id, by), null, refusals.sentence(why, words), refusals.status(why), by);
        };
    }

    @PostMapping("/{id:\\d{1,18}}/reading")
    @Requires(Power.READ)
    ModelAndView read(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        return switch (desk.read(arrival(id, by), new ActForm(fields).once(), by)) {
            case Outcome.Done done -> {
                notice(words.get("arrival.read"), request);
                yield new ModelAndView("redirect:/arrivals");
            }
            case Outcome.Refusal why ->
                page(arrival(id, by), refusals.sentence(why, words), null, refusals.status(why), by);
        };
    }

    @GetMapping("/{id:\\d{1,18}}/document")
    @Requires(Power.READ)
    void document(@PathVariable long id, Acting by, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        papers.letter(arrival(id, by), request, response);
    }

    @GetMapping("/{id:\\d{1,18}}/enclosures/{place:\\d{1,4}}")
    @Requires(Power.READ)
    void enclosure(
            @PathVariable long id,
            @PathVariable int place,
            Acting by,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        papers.enclosure(arrival(id, by), place, request, response);
    }

    private ModelAndView page(
            Arrival arrival, @Nullable String problem, @Nullable String reason, HttpStatusCode status, Acting by) {
        return new ModelAndView("dispatch/arrival", status)
                .addObject("arrival", arrival)
                .addObject("to", office.desk(arrival.letter().to()).orElseThrow())
                .addObject("problem", problem)
                .addObject("reason", reason)
                .addObject("reads", arrival.end() == null && reads(arrival, by))
                .addObject("acts", arrival.end() == null && by.may(Power.REGISTER));
    }

    private boolean reads(Arrival arrival, Acting by) {
        return arrival.letter().isForKnowing()
                && arrivals.desks(by).contains(arrival.letter().to());
    }

    private Arrival arrival(long id, Acting by) {
        return arrivals.find(new ArrivalId(id), by).orElseThrow(() -> new Gone("arrival " + id));
    }

    private static void notice(String text, HttpServletRequest request) {
        RequestContextUtils.getOutputFlashMap(request).put(Pages.NOTICE, text);
    }
}
