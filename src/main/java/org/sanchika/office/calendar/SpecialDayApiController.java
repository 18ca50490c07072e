package org.sanchika.office.calendar;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Typed;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Mistakes;
import org.sanchika.platform.web.Part;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Holidays and working days that an office declares, as calls: a state's list can be kept in one place. */
@RestController
@RequestMapping("/api/v1/units/{id:\\d{1,18}}/special-days")
class SpecialDayApiController {
    private final Calendars calendars;

    SpecialDayApiController(Calendars calendars) {
        this.calendars = calendars;
    }

    /** @param unitId the office that declared it: this one, or one above it */
    record Special(LocalDate day, String kind, String name, String unitId) {
        static Special of(CalendarPage.Declared one) {
            return new Special(one.day(), one.working() ? "WORKING" : "HOLIDAY", one.name(), Long.toString(one.unit()));
        }
    }

    record Declaration(@Nullable String kind, @Nullable String name) {}

    /** Those of a month, {@code 2026-08}; of this one when none is named. */
    @GetMapping
    @Requires(Power.READ)
    Part<Special> month(
            @PathVariable long id, @RequestParam(required = false) @Nullable YearMonth month, Presence here) {
        var page = calendars.page(here, new UnitId(id), month == null ? calendars.thisMonth() : month);
        return new Part<>(page.declared().stream().map(Special::of).toList(), null);
    }

    /** Declares the day, or declares it otherwise. */
    @PutMapping("/{day}")
    @Requires(Power.OFFICE)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Special.class)))
    ResponseEntity<Object> declare(
            @PathVariable long id,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestBody Declaration body,
            Presence here,
            Words words) {
        String kind = body.kind() == null ? "HOLIDAY" : body.kind();
        String name = Typed.line(body.name());
        Mistakes mistakes = Calendars.mistakes(name, words);
        if (!List.of("HOLIDAY", "WORKING").contains(kind)) {
            mistakes.add("kind", words.get("form.required"));
        }
        if (!mistakes.isEmpty()) {
            return mistakes.problem(words).answer();
        }
        boolean working = kind.equals("WORKING");
        calendars.declare(here, new UnitId(id), day, working, name);
        return ResponseEntity.ok(new Special(day, kind, name, Long.toString(id)));
    }

    /** Takes a declaration back; the day is again what the state says it is. */
    @DeleteMapping("/{day}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Power.OFFICE)
    void takeBack(
            @PathVariable long id,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            Presence here) {
        calendars.takeBack(here, new UnitId(id), day);
    }
}
