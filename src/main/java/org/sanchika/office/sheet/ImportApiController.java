package org.sanchika.office.sheet;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Once;
import org.sanchika.platform.web.Problem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

/** Filling an office from sheets as a call; the same reading and judging as the screen's. */
@RestController
@RequestMapping("/api/v1/office/imports")
class ImportApiController {
    private final Imports imports;
    private final SheetReader reader;
    private final Once once;
    private final JsonMapper json;

    ImportApiController(Imports imports, SheetReader reader, Once once, JsonMapper json) {
        this.imports = imports;
        this.reader = reader;
        this.once = once;
        this.json = json;
    }

    /**
     * Empty sheets to fill.
     *
     * @param name office.xlsx, or units.csv, posts.csv, people.csv, charges.csv, heads.csv
     */
    @GetMapping("/templates/{name}")
    @Requires(Power.OFFICE)
    ResponseEntity<byte[]> template(@PathVariable String name, Words words) {
        return Templates.of(name, words).orElseThrow(() -> new Gone("template " + name));
    }

    /**
     * Enters sheets: all rows or, when any cell is bad, none. The report names every bad cell; the same sheet again
     * changes
     * nothing.
     *
     * @param files XLSX workbooks and CSV files; they may refer to one another
     * @param check true only looks: 200 and the report, nothing is entered
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(Power.OFFICE)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Report.class)))
    ResponseEntity<Object> enter(
            @RequestPart("file") List<MultipartFile> files,
            @RequestParam(defaultValue = "false") boolean check,
            Presence here,
            Words words,
            HttpServletRequest request)
            throws IOException {
        Book book;
        try {
            book = reader.read(ImportController.uploads(files));
        } catch (Unreadable unreadable) {
            return unreadable(unreadable, words);
        }
        if (check) {
            return ResponseEntity.ok(imports.look(book, here, words));
        }
        try {
            return once.run(here.personId(), key(request), "import" + book, () -> entered(book, here, words))
                    .<ResponseEntity<Object>>map(result -> ResponseEntity.status(HttpStatus.CREATED)
                            .body(json.readValue(result.answer(), Report.class)))
                    .orElseGet(() -> wrong(imports.look(book, here, words), words));
        } catch (DuplicateKeyException meanwhile) {
            return Problem.of(
                            "/problems/changed-meanwhile",
                            HttpStatus.CONFLICT,
                            words.get("refusal.title"),
                            words.get("import.meanwhile"))
                    .answer();
        }
    }

    private Optional<String> entered(Book book, Presence here, Words words) {
        Report report = imports.enter(book, here, words);
        return report.done() ? Optional.of(json.writeValueAsString(report)) : Optional.empty();
    }

    private static ResponseEntity<Object> wrong(Report report, Words words) {
        return Problem.of(
                        "/problems/bad-cells",
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        words.get("refusal.title"),
                        words.get("import.bad", report.errors().size()))
                .with("report", report)
                .answer();
    }

    private static ResponseEntity<Object> unreadable(Unreadable unreadable, Words words) {
        return new Problem(
                        "/problems/unreadable-sheet",
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        words.get("refusal.title"),
                        unreadable.in(words),
                        List.of(new Problem.FieldError("file", unreadable.in(words))),
                        java.util.Map.of())
                .answer();
    }

    /** The caller's key; a call without one acts each time. */
    private static UUID key(HttpServletRequest request) {
        try {
            return UUID.fromString(String.valueOf(request.getHeader("Idempotency-Key")));
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }
}
