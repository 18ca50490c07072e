package org.sanchika.receipt.register;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Pages;
import org.sanchika.receipt.Days;
import org.sanchika.receipt.Reference;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** The registers to look at, to print and to take away. */
@Controller
@RequestMapping("/receipts")
class RegisterController {
    private static final int LINES = 200;
    private static final int CSV_LINES = 20_000;
    private static final int DAK_LINES = 1000;

    private final DiaryLineSql sql;
    private final Office office;
    private final Custody custody;
    private final Clock clock;

    RegisterController(DiaryLineSql sql, Office office, Custody custody, Clock clock) {
        this.sql = sql;
        this.office = office;
        this.custody = custody;
        this.clock = clock;
    }

    @GetMapping
    @Requires(Power.READ)
    String diary(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "0") long after,
            Acting by,
            Words words,
            HttpServletResponse response,
            Model model) {
        DayRange asked = DayRange.of(from, to, today(), words);
        List<DiaryRow> rows = List.of();
        if (asked.mistakes().isEmpty()) {
            var days = new DiaryLineSql.Stretch(by.unit(), asked.first(), asked.last(), after, LINES + 1);
            rows = sql.diary(days, true, office.principals(by));
        } else {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("rows", rows.stream().limit(LINES).toList());
        model.addAttribute("next", rows.size() > LINES ? rows.get(LINES - 1).id() : 0L);
        model.addAttribute("asked", asked);
        model.addAttribute("unit", office.unit(by.unit()).name());
        return "receipt/register";
    }

    @GetMapping("/register.csv")
    @Requires(Power.READ)
    void csv(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Acting by,
            Words words,
            HttpServletResponse response)
            throws IOException {
        DayRange asked = DayRange.of(from, to, today(), words);
        if (!asked.mistakes().isEmpty()) {
            response.sendRedirect(UriComponentsBuilder.fromPath("/receipts")
                    .queryParam("from", "{from}")
                    .queryParam("to", "{to}")
                    .encode()
                    .buildAndExpand(from, to)
                    .toUriString());
            return;
        }
        LocalDate first = asked.first();
        LocalDate last = asked.last();
        var stretch = new DiaryLineSql.Stretch(by.unit(), first, last, 0, CSV_LINES);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"diary-" + first + "-" + last + ".csv\"");
        try (Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            out.write('\uFEFF');
            out.write(RegisterLines.head(words));
            for (DiaryRow row : sql.diary(stretch, true, office.principals(by))) {
                out.write(RegisterLines.line(row, words));
            }
        }
    }

    @GetMapping("/references")
    @Requires(Power.READ)
    String references(@RequestParam(defaultValue = "") String kind, Acting by, Model model) {
        Collection<String> principals = office.principals(by);
        String known = List.of(Reference.values()).stream()
                .map(Reference::name)
                .filter(kind::equals)
                .findFirst()
                .orElse("");
        model.addAttribute("rows", sql.references(office.unit(by.unit()).office(), known, principals, LINES));
        model.addAttribute("kind", known);
        model.addAttribute("today", today());
        return "receipt/references";
    }

    /** What left for the sections, or came in, on a day; each list goes with the dak and comes back signed. */
    @GetMapping("/distribution")
    @Requires(Power.READ)
    String distribution(
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "out") String side,
            Acting by,
            Model model,
            HttpServletResponse response) {
        Optional<LocalDate> typed = Days.read(day, today());
        LocalDate on = typed.orElse(today());
        boolean isNoDay = typed.isEmpty() && !day.isBlank();
        if (isNoDay) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("noDay", isNoDay ? day : null);
        Map<Long, List<DakRow>> lists = new LinkedHashMap<>();
        var list = new DiaryLineSql.DakDay(on, !side.equals("in"), DakPlace.START, DAK_LINES);
        sql.dak(by, list, office.principals(by))
                .forEach(row -> lists.computeIfAbsent(row.unitId(), unit -> new ArrayList<>())
                        .add(row));
        model.addAttribute("lists", List.copyOf(lists.values()));
        model.addAttribute("day", on);
        model.addAttribute("in", side.equals("in"));
        return "receipt/distribution";
    }

    @PostMapping("/distribution/receipts")
    @Requires(Power.READ)
    String receive(
            @RequestParam(name = "id", required = false) @Nullable List<Long> ids,
            @RequestParam(defaultValue = "") String day,
            Acting by,
            Words words,
            HttpServletRequest request) {
        long received = ids == null
                ? 0
                : ids.stream()
                        .filter(id -> custody.receive(new MatterId(id), by) instanceof Outcome.Done)
                        .count();
        RequestContextUtils.getOutputFlashMap(request).put(Pages.NOTICE, words.get("receipt.dak.received", received));
        return "redirect:/receipts/distribution?side=in&day="
                + Days.read(day, today()).orElse(today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.ZONE);
    }
}
