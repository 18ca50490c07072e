package org.sanchika.efile.register;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.efile.Files;
import org.sanchika.efile.Period;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The file register for programs; with {@code q} the files that have these words. */
@RestController
class FileRegisterApiController {
    private static final int MOST = 200;

    private final FileLineSql sql;
    private final Files files;
    private final Office office;
    private final Clock clock;

    FileRegisterApiController(FileLineSql sql, Files files, Office office, Clock clock) {
        this.sql = sql;
        this.files = files;
        this.office = office;
        this.clock = clock;
    }

    /** @param openedOn and those after it: none of what was found by words */
    record FileItem(
            String id,
            String number,
            String subject,
            @Nullable LocalDate openedOn,
            @Nullable String computerNo,
            @Nullable Boolean physical,
            @Nullable String state,
            @Nullable String holder) {}

    record FileItems(List<FileItem> items, @Nullable String next) {}

    /**
     * The file register of the acting post's unit, newest first. The files of this calendar year unless days are named; with
     * words, the files that have them in number, computer number or subject instead.
     *
     * @param q words, in any script
     * @param from first day of opening
     * @param to last day of opening
     * @param state ACTIVE, PARKED, CLOSED, RIDING or AWAY; all without it
     * @param limit how many at most
     * @param after the cursor of the page before
     */
    @GetMapping("/api/v1/files")
    @Requires(Power.READ)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FileItems.class)))
    ResponseEntity<Object> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long after,
            Acting by,
            Words words) {
        if (!q.isBlank()) {
            return ResponseEntity.ok(found(q, by));
        }
        Period period = Period.read(from, to, LocalDate.ofInstant(clock.instant(), Words.ZONE));
        if (period.isWrong()) {
            return period.mistakes(words).problem(words).answer();
        }
        int most = Math.clamp(limit, 1, MOST);
        var stretch = new FileLineSql.Stretch(by.unit(), period.first(), period.last(), state, after, most + 1);
        List<RegisterRow> rows = sql.rows(stretch, office.principals(by));
        boolean more = rows.size() > most;
        return ResponseEntity.ok(new FileItems(
                rows.stream().limit(most).map(row -> item(row, words)).toList(),
                more ? Long.toString(rows.get(most - 1).id().value()) : null));
    }

    private FileItems found(String q, Acting by) {
        return new FileItems(
                files.look(q, by).stream()
                        .map(file -> new FileItem(
                                Long.toString(file.id().value()),
                                file.number(),
                                file.subject(),
                                null,
                                null,
                                null,
                                null,
                                null))
                        .toList(),
                null);
    }

    private static FileItem item(RegisterRow row, Words words) {
        return new FileItem(
                Long.toString(row.id().value()),
                row.number(),
                row.subject(),
                row.openedOn(),
                Long.toString(row.computerNo()),
                row.physical(),
                row.state(),
                row.holder().in(words.language()) + ", " + row.holderUnit().in(words.language()));
    }
}
