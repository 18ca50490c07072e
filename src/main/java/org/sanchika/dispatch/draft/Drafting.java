package org.sanchika.dispatch.draft;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Custody;
import org.sanchika.custody.Digests;
import org.sanchika.custody.Held;
import org.sanchika.custody.Leaving.OnRecord;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterState;
import org.sanchika.custody.Outcome;
import org.sanchika.dispatch.Dossier;
import org.sanchika.dispatch.Dossiers;
import org.sanchika.dispatch.Draft;
import org.sanchika.dispatch.DraftId;
import org.sanchika.dispatch.DraftText;
import org.sanchika.dispatch.Drafts;
import org.sanchika.dispatch.Form;
import org.sanchika.dispatch.Written;
import org.sanchika.efile.Paper;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Typed;
import org.sanchika.receipt.Fault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts as they are written, version upon version. */
@Service
@Transactional
class Drafting implements Drafts {
    private final DraftBookSql book;
    private final VersionSql versions;
    private final Skeletons skeletons;
    private final Dossiers dossiers;
    private final Papers papers;
    private final Custody custody;
    private final Clock clock;

    Drafting(
            DraftBookSql book,
            VersionSql versions,
            Skeletons skeletons,
            Dossiers dossiers,
            Papers papers,
            Custody custody,
            Clock clock) {
        this.book = book;
        this.versions = versions;
        this.skeletons = skeletons;
        this.dossiers = dossiers;
        this.papers = papers;
        this.custody = custody;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Draft.Line> of(MatterId matter, Acting reader) {
        return custody.visible(matter, reader) ? book.lines(matter) : List.of();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Draft> find(DraftId draft, Acting reader) {
        return find(draft, 0, reader);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Draft> find(DraftId draft, int version, Acting reader) {
        return book.find(draft, version).filter(found -> custody.visible(found.matter(), reader));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Draft.Stamp> versions(DraftId draft, Acting reader) {
        return find(draft, reader).isPresent() ? book.stamps(draft) : List.of();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Fault> missing(Draft draft) {
        List<Fault> faults = new ArrayList<>(FormRules.faults(draft.form(), draft.text()));
        faults.addAll(papers.unsettable(draft.text()));
        return List.copyOf(faults);
    }

    @Override
    public Written begin(MatterId file, Form form, String language, @Nullable Long replyTo, Acting by) {
        Optional<Outcome.Refusal> refusal = custody.holding(file, by);
        if (refusal.isPresent()) {
            return new Written.NotHere(refusal.get());
        }
        Dossier cover = dossiers.file(file, by).orElse(null);
        if (cover == null) {
            return new Written.NotHere(new Outcome.Unknown());
        }
        Optional<Language> in = Language.of(language);
        Paper answers = replyTo == null ? null : papers.here(file, replyTo, by).orElse(null);
        if (in.isEmpty() || (replyTo != null && answers == null)) {
            return new Written.Refused(List.of(Fault.of(in.isEmpty() ? "language" : "replyTo", "draft.fault.choice")));
        }
        return begun(cover, skeleton(form, in.get(), cover, answers, by), form, by);
    }

    @Override
    public Written answer(MatterId receipt, Form form, String language, boolean replies, Acting by) {
        Optional<Outcome.Refusal> refusal = custody.holding(receipt, by);
        if (refusal.isPresent()) {
            return new Written.NotHere(refusal.get());
        }
        Dossier letter = dossiers.receipt(receipt, by).orElse(null);
        if (letter == null) {
            return new Written.NotHere(new Outcome.Unknown());
        }
        Optional<Language> in = Language.of(language);
        if (in.isEmpty()) {
            return new Written.Refused(List.of(Fault.of("language", "draft.fault.choice")));
        }
        Paper itself = papers.itself(receipt, by);
        DraftText text = skeleton(form, in.get(), letter, itself, by);
        return begun(letter, replies ? text : text.answering(null), form, by);
    }

    private DraftText skeleton(Form form, Language language, Dossier dossier, @Nullable Paper answers, Acting by) {
        int reminder = book.reminders(dossier.on().matter()) + 1;
        return TextRules.cleaned(skeletons.of(form, language, dossier, answers, reminder, by));
    }

    private Written begun(Dossier dossier, DraftText text, Form form, Acting by) {
        DraftId draft = book.begin(dossier.on(), form, clock.instant());
        versions.insert(draft, text, new VersionSql.Stamped(1, "", false, clock.instant()), by);
        byte[] digest = Digests.sha256((form.name() + text.language()).getBytes(StandardCharsets.UTF_8));
        Outcome recorded = custody.record(dossier.on().matter(), new OnRecord("DRAFT:" + draft.value(), digest), by);
        return recorded instanceof Outcome.Refusal why
                ? new Written.NotHere(why)
                : new Written.Kept(book.find(draft, 0).orElseThrow());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<DraftText.Second> second(DraftId draft, String language, Acting by) {
        Draft now = find(draft, by).orElse(null);
        Dossier cover = now == null ? null : dossiers.find(now.on(), by).orElse(null);
        if (now == null || cover == null) {
            return Optional.empty();
        }
        Long replyTo = now.text().replyTo();
        Paper answers =
                replyTo == null ? null : papers.here(now.matter(), replyTo, by).orElse(null);
        return Language.of(language).map(in -> TextRules.cleaned(skeletons.second(now.form(), in, cover, answers, by)));
    }

    @Override
    public Written write(DraftId draft, DraftText text, int version, String remark, Acting by) {
        Draft now = book.lock(draft) ? find(draft, by).orElse(null) : null;
        Outcome.Refusal refusal = now == null ? new Outcome.Unknown() : refusal(now, by);
        if (now == null || refusal != null) {
            return new Written.NotHere(refusal == null ? new Outcome.Unknown() : refusal);
        }
        List<Fault> faults = new ArrayList<>(TextRules.faults(text));
        faults.addAll(papers.unknown(now.matter(), text, by));
        if (remark.length() > TextRules.LINE) {
            faults.add(Fault.of("remark", "form.too-long", TextRules.LINE));
        }
        if (!faults.isEmpty()) {
            return new Written.Refused(List.copyOf(faults));
        }
        DraftText fresh = TextRules.cleaned(text);
        if (fresh.equals(now.text())) {
            return new Written.Kept(now);
        }
        if (version != now.last()) {
            return new Written.Overtaken(now);
        }
        boolean material = VersionRules.isMaterial(
                now.text(), papers.level(book.stamps(draft).getLast().post()), fresh, papers.level(by.post()));
        var stamped = new VersionSql.Stamped(version + 1, Typed.line(remark), material, clock.instant());
        versions.insert(draft, fresh, stamped, by);
        book.newest(draft, version + 1);
        return new Written.Kept(book.find(draft, 0).orElseThrow());
    }

    /** Whoever sits at the desk where it lies may write, an assistant too: nothing leaves by it. */
    private Outcome.@Nullable Refusal refusal(Draft draft, Acting by) {
        Held held = custody.held(draft.matter()).orElseThrow();
        if (!held.holder().equals(by.post())) {
            return new Outcome.NotHolder(held.holder());
        }
        if (held.state() != MatterState.ACTIVE) {
            return new Outcome.NotActive(held.state());
        }
        return draft.state() == Draft.State.DRAFT ? null : new Outcome.Obstacle("draft.refusal." + draft.state());
    }
}
