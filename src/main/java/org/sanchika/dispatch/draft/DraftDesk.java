package org.sanchika.dispatch.draft;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Custody;
import org.sanchika.custody.Held;
import org.sanchika.custody.MatterState;
import org.sanchika.dispatch.Addressee;
import org.sanchika.dispatch.Approvals;
import org.sanchika.dispatch.Dossier;
import org.sanchika.dispatch.Draft;
import org.sanchika.dispatch.DraftId;
import org.sanchika.dispatch.DraftText;
import org.sanchika.dispatch.Drafts;
import org.sanchika.dispatch.Issues;
import org.sanchika.dispatch.Letters;
import org.sanchika.efile.DraftKeys;
import org.sanchika.efile.Paper;
import org.sanchika.office.Acting;
import org.sanchika.office.Desk;
import org.sanchika.office.Office;
import org.sanchika.office.PostId;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.web.Gone;
import org.sanchika.receipt.Fault;
import org.sanchika.receipt.Sender;
import org.springframework.stereotype.Component;

/** Lays a draft out for whoever may know of what it lies on. */
@Component
class DraftDesk {
    private static final int DEALING_HAND = 1;

    private final Drafts drafts;
    private final Papers papers;
    private final Custody custody;
    private final Office office;
    private final Letters letters;
    private final Approvals approvals;
    private final Issues issues;
    private final DraftKeys keys;

    DraftDesk(
            Drafts drafts,
            Papers papers,
            Custody custody,
            Office office,
            Letters letters,
            Approvals approvals,
            Issues issues,
            DraftKeys keys) {
        this.drafts = drafts;
        this.papers = papers;
        this.custody = custody;
        this.office = office;
        this.letters = letters;
        this.approvals = approvals;
        this.issues = issues;
        this.keys = keys;
    }

    /** What was typed and refused, so that nothing of it is lost. */
    record Unsaved(
            @Nullable DraftForm form,
            Map<String, String> mistakes,
            @Nullable String problem,
            List<Desk> found,
            List<Sender> known) {
        static final Unsaved NONE = new Unsaved(null, Map.of(), null);

        Unsaved(@Nullable DraftForm form, Map<String, String> mistakes, @Nullable String problem) {
            this(form, mistakes, problem, List.of(), List.of());
        }
    }

    /** Those of the office's register of senders who sound like it: they are its address book too. */
    List<Sender> known(String text, Acting by) {
        return text.isBlank() ? List.of() : papers.known(text, by);
    }

    /** Those desks of the actor’s group to which letters can go. */
    List<Desk> group(String group, Acting by) {
        List<PostId> posts = group.matches("\\d{1,18}") ? office.group(by.post(), Long.parseLong(group)) : List.of();
        Map<PostId, Desk> desks = office.desks(posts);
        return posts.stream()
                .map(desks::get)
                .filter(desk -> desk != null && !desk.closed())
                .toList();
    }

    List<Addressee> addressees(String group, Acting by) {
        return papers.addressees(group, by);
    }

    Optional<Addressee> addressee(String sender, Acting by) {
        return papers.addressee(sender, by);
    }

    Optional<DraftText.Second> second(Draft draft, String language, Acting by) {
        return drafts.second(draft.id(), language, by);
    }

    Draft draft(long id, Acting by) {
        return drafts.find(new DraftId(id), by).orElseThrow(() -> new Gone("draft " + id));
    }

    Draft draft(long id, int version, Acting by) {
        return drafts.find(new DraftId(id), version, by).orElseThrow(() -> new Gone("draft " + id));
    }

    Dossier dossier(Draft draft, Acting by) {
        return papers.dossier(draft.on(), by);
    }

    List<Paper> papers(Draft draft, Acting by) {
        return papers.here(draft.matter(), by);
    }

    DraftPage page(Draft draft, Unsaved unsaved, Acting by, Words words) {
        boolean writes = draft.state() == Draft.State.DRAFT && draft.version().no() == draft.last() && holds(draft, by);
        DraftForm typed = unsaved.form() == null ? DraftForm.of(draft) : unsaved.form();
        return new DraftPage(
                draft,
                dossier(draft, by),
                writes ? typed : null,
                writes ? keys.of(by.person()) : null,
                writes || unsaved.form() == null ? "" : unsaved.form().written(),
                unsaved.mistakes(),
                unsaved.problem(),
                draft.state() == Draft.State.DRAFT ? Fault.messages(drafts.missing(draft), words) : Map.of(),
                drafts.versions(draft.id(), by),
                papers(draft, by),
                writes ? signatories(draft, typed, by) : List.of(),
                unsaved.found(),
                unsaved.known(),
                writes ? office.groups(by.post()) : List.of(),
                writes ? papers.books(by) : List.of(),
                holds(draft, by) && by.may(Power.ACT),
                approvals.mayApprove(draft, by),
                approvals.approver(draft),
                approvals.deeds(draft.id(), by),
                issues.all(draft.id(), by),
                letters.preview(draft, by));
    }

    /** Who signs it, in which order and until when, and its second language: by part, empty parts left out. */
    Map<String, String> signing(DraftText text, Words words) {
        Map<String, String> said = new HashMap<>();
        DraftText.Signatories several = text.signatories();
        if (text.signatory() != null) {
            said.put("signatory", named(List.of(text.signatory()), words));
        }
        if (!several.beside().isEmpty()) {
            said.put("signatories", named(several.beside(), words));
            said.put("order", words.get(several.inOrder() ? "draft.order.IN_ORDER" : "draft.order.PARALLEL"));
        }
        if (text.second() != null) {
            Language.of(text.second().language()).ifPresent(second -> said.put("second", second.ownName()));
        }
        if (several.by() != null) {
            said.put("signBy", words.day(several.by()));
        }
        return said;
    }

    /** One on a line. */
    private String named(List<PostId> posts, Words words) {
        Map<PostId, Desk> desks = office.desks(posts);
        return posts.stream()
                .map(desks::get)
                .map(desk -> desk.title().in(words.language()) + ", "
                        + desk.unitName().in(words.language()))
                .collect(Collectors.joining("\n"));
    }

    private boolean holds(Draft draft, Acting by) {
        Held held = custody.held(draft.matter()).orElseThrow();
        return held.holder().equals(by.post()) && held.state() == MatterState.ACTIVE;
    }

    /** The writer's own desk, those near and above him but for dealing hands, and whoever is named; the highest last. */
    private List<Desk> signatories(Draft draft, DraftForm typed, Acting by) {
        List<Desk> near = office.around(by.post());
        int own = office.desk(by.post()).map(Desk::level).orElse(0);
        Stream<Desk> above = near.stream()
                .filter(desk -> desk.level() > own)
                .flatMap(senior -> office.around(senior.post()).stream().filter(one -> one.level() > senior.level()));
        Set<PostId> posts = Stream.concat(near.stream(), above)
                .filter(desk -> desk.level() > DEALING_HAND)
                .map(Desk::post)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        posts.add(by.post());
        if (draft.text().signatory() != null) {
            posts.add(draft.text().signatory());
        }
        posts.addAll(typed.cosigners());
        return office.desks(posts).values().stream()
                .filter(desk -> !desk.queue() && !desk.closed() && desk.person() != null)
                .sorted(Comparator.comparingInt(Desk::level)
                        .thenComparing(desk -> desk.post().value()))
                .toList();
    }
}
