package org.sanchika.office.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.tree.DirectorySql.PostLine;
import org.sanchika.office.tree.DirectorySql.UnitLine;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The office tree as programs read it. */
@RestController
class DirectoryController {
    private static final int MOST = 200;
    private final DirectorySql sql;

    DirectoryController(DirectorySql sql) {
        this.sql = sql;
    }

    /** A part of a list; {@code next} goes into {@code after} for the next part, null at the end. */
    record Part<T>(List<T> items, @Nullable String next) {}

    @GetMapping("/api/v1/units")
    @Requires(Power.READ)
    Part<UnitLine> units(
            @RequestParam(required = false) @Nullable Long parent,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit,
            Words words) {
        List<UnitLine> lines = sql.units(parent, after, within(limit) + 1, words.language());
        return new Part<>(
                firstOf(lines, limit),
                lines.size() > limit ? lines.get(limit - 1).id() : null);
    }

    @GetMapping("/api/v1/posts")
    @Requires(Power.READ)
    Part<PostLine> posts(
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit,
            Words words) {
        List<PostLine> lines = sql.posts(unit, q.strip(), after, within(limit) + 1, words.language());
        return new Part<>(
                firstOf(lines, limit),
                lines.size() > limit ? lines.get(limit - 1).postId() : null);
    }

    private static int within(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new ResponseStatusException(org.springframework.http.HttpStatus.BAD_REQUEST, "limit");
        }
        return limit;
    }

    private static <T> List<T> firstOf(List<T> lines, int limit) {
        return lines.subList(0, Math.min(limit, lines.size()));
    }
}
