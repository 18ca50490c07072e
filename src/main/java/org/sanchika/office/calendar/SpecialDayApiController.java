package org.sanchika.office.calendar;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.UnitId;
import org.sanchika.office.WorkingDays;
import org.sanchika.office.WorkingDays.Kind;
import org.sanchika.platform.language.Typed;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
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

/** Holidays, half days and working days that an office declares, as calls: a state's list can be kept in one place. */
@RestController
@RequestMapping("/api/v1/units/{id:\\d{1,18}}/special-days")
class SpecialDayApiController {
    private final Calendars calendars;

    SpecialDayApiController(Calendars calendars) {
        this.calendars = calendars;
    }

    /**
     * @param kind HOLIDAY, HALF or WORKING
     * @param closes when a half day ends, 13:30; none of another
     * @param unitId the office that declared it: this one, or one above it
     */
    record Special(LocalDate day, String kind, @Nullable String closes, String name, String unitId) {
        static Special of(LocalDate day, WorkingDays.Special one, String name, long unit) {
            return new Special(
                    day,
                    one.kind().name(),
                    one.closes() == null ? null : one.closes().toString(),
                    name,
                    Long.toString(unit));
        }
    }

    /**
     * @param kind HOLIDAY when left out, HALF or WORKING
     * @param closes when a half day ends, 13:30; the usual hour when left out
     */
    record Declaration(
            @Nullable String kind,
            @Nullable String closes,
            @Nullable String name) {}

    /** Those of a month, {@code 2026-08}; of this one when none is named. */
    @GetMapping
    @Requires(Power.READ)
    Part<Special> month(
            @PathVariable long id, @RequestParam(required = false) @Nullable YearMonth month, Presence here) {
        var page = calendars.page(here, new UnitId(id), month == null ? calendars.thisMonth() : month);
        return new Part<>(
                page.declared().stream()
                        .map(one -> Special.of(one.day(), one.special(), one.name(), one.unit()))
                        .toList(),
                null);
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
        Optional<Kind> kind = body.kind() == null
                ? Optional.of(Kind.HOLIDAY)
                : Stream.of(Kind.values())
                        .filter(one -> one.name().equals(body.kind()))
                        .findFirst();
        String name = Typed.line(body.name());
        var said = calendars.said(kind.orElse(Kind.HOLIDAY), Typed.line(body.closes()), name, words);
        if (kind.isEmpty()) {
            said.mistakes().add("kind", words.get("form.required"));
        }
        if (!said.mistakes().isEmpty()) {
            return said.mistakes().problem(words).answer();
        }
        calendars.declare(here, new UnitId(id), day, said.special(), name);
        return ResponseEntity.ok(Special.of(day, said.special(), name, id));
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
