package org.sanchika.office.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.tree.DirectorySql.PostLine;
import org.sanchika.office.tree.DirectorySql.UnitLine;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Part;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The office tree as programs read it. */
@RestController
class DirectoryController {
    private final DirectorySql sql;

    DirectoryController(DirectorySql sql) {
        this.sql = sql;
    }

    /**
     * The open units below a unit, in the order of their ids.
     *
     * @param parent id of the unit above; the units at the top when left out
     */
    @GetMapping("/api/v1/units")
    @Requires(Power.READ)
    Part<UnitLine> units(
            @RequestParam(required = false) @Nullable Long parent,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit,
            Words words) {
        List<UnitLine> lines = sql.units(parent, after, Part.within(limit) + 1, words.language());
        return Part.of(lines, limit, UnitLine::id);
    }

    /**
     * Open posts with their level and present holder, in the order of their ids.
     *
     * @param unit id of a unit; posts of all when left out
     * @param q part of title, code, unit or holder, in any language
     */
    @GetMapping("/api/v1/posts")
    @Requires(Power.READ)
    Part<PostLine> posts(
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit,
            Words words) {
        List<PostLine> lines = sql.posts(unit, q.strip(), after, Part.within(limit) + 1, words.language());
        return Part.of(lines, limit, PostLine::postId);
    }
}
