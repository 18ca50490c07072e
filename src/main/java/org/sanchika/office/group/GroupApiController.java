package org.sanchika.office.group;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.Desk;
import org.sanchika.office.Office;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Typed;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Mistakes;
import org.sanchika.platform.web.Once;
import org.sanchika.platform.web.Part;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The saved groups of the acting post as calls. */
@RestController
@RequestMapping("/api/v1/groups")
class GroupApiController {
    private final Groups groups;
    private final Once once;

    GroupApiController(Groups groups, Once once) {
        this.groups = groups;
        this.once = once;
    }

    record Line(String id, String name, int posts) {
        static Line of(Office.Group group) {
            return new Line(Long.toString(group.id()), group.name(), group.size());
        }
    }

    record Member(String postId, String title, String unit, int level) {
        static Member of(Desk desk, Language language) {
            return new Member(
                    Long.toString(desk.post().value()),
                    desk.title().in(language),
                    desk.unitName().in(language),
                    desk.level());
        }
    }

    record Whole(String id, String name, List<Member> members) {}

    record Named(@Nullable String name, @Nullable List<String> posts) {
        String text() {
            return name == null ? "" : name;
        }
    }

    /** Posts one by one, or the heads of all units of a kind below a unit. */
    record Joining(
            @Nullable List<String> posts,
            @Nullable String unitId,
            @Nullable String kind) {}

    /** The saved groups of the acting post, by name. */
    @GetMapping
    @Requires(Power.READ)
    Part<Line> list(Presence here) {
        return new Part<>(groups.all(here).stream().map(Line::of).toList(), null);
    }

    /** One saved group with its members, in the order of the tree. */
    @GetMapping("/{id:\\d{1,18}}")
    @Requires(Power.READ)
    Whole one(@PathVariable long id, Presence here, Words words) {
        GroupPage page = groups.page(here, id);
        return new Whole(
                Long.toString(id),
                page.name(),
                page.members().stream()
                        .map(desk -> Member.of(desk, words.language()))
                        .toList());
    }

    /** Makes a group of posts to which letters go at once. */
    @PostMapping
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Whole.class)))
    ResponseEntity<Object> make(@RequestBody Named body, Presence here, Words words, HttpServletRequest request) {
        Mistakes[] wrong = {Mistakes.none()};
        Optional<Once.Result> made = once.run(here.personId(), Once.key(request), "group" + body, () -> {
            wrong[0] = groups.mistakes(here, body.text(), 0, words);
            if (!wrong[0].isEmpty()) {
                return Optional.empty();
            }
            long id = groups.make(here, Typed.line(body.text()));
            groups.add(here, id, ids(body.posts()));
            return Optional.of(Long.toString(id));
        });
        return made.map(result -> ResponseEntity.status(HttpStatus.CREATED)
                        .header("Location", "/api/v1/groups/" + result.answer())
                        .<Object>body(one(Long.parseLong(result.answer()), here, words)))
                .orElseGet(() -> wrong[0].problem(words).answer());
    }

    /** Another name; the members stay. */
    @PutMapping("/{id:\\d{1,18}}")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Whole.class)))
    ResponseEntity<Object> rename(@PathVariable long id, @RequestBody Named body, Presence here, Words words) {
        one(id, here, words);
        Mistakes mistakes = groups.mistakes(here, body.text(), id, words);
        if (!mistakes.isEmpty()) {
            return mistakes.problem(words).answer();
        }
        groups.rename(here, id, Typed.line(body.text()));
        return ResponseEntity.ok(one(id, here, words));
    }

    /** Adds posts to a group, one by one or the heads of all units of a kind below a unit. */
    @PostMapping("/{id:\\d{1,18}}/members")
    @Requires(Power.ACT)
    Whole add(@PathVariable long id, @RequestBody Joining body, Presence here, Words words) {
        List<Long> unit = ids(body.unitId() == null ? null : List.of(body.unitId()));
        if (unit.isEmpty()) {
            groups.add(here, id, ids(body.posts()));
        } else {
            groups.addHeads(here, id, unit.getFirst(), body.kind() == null ? "" : body.kind());
        }
        return one(id, here, words);
    }

    /** Takes a post out of a group. */
    @DeleteMapping("/{id:\\d{1,18}}/members/{post:\\d{1,18}}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Power.ACT)
    void remove(@PathVariable long id, @PathVariable long post, Presence here) {
        groups.remove(here, id, post);
    }

    /** Deletes a group; the posts and what was sent to them stay. */
    @DeleteMapping("/{id:\\d{1,18}}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Power.ACT)
    void delete(@PathVariable long id, Presence here) {
        groups.delete(here, id);
    }

    /** What is no id names no post. */
    private static List<Long> ids(@Nullable List<String> texts) {
        return texts == null
                ? List.of()
                : texts.stream()
                        .filter(text -> text.matches("\\d{1,18}"))
                        .map(Long::valueOf)
                        .toList();
    }
}
