package org.sanchika.dispatch.draft;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Refusals;
import org.sanchika.dispatch.Addressee;
import org.sanchika.dispatch.Draft;
import org.sanchika.dispatch.draft.DraftDesk.Unsaved;
import org.sanchika.efile.Correspondence;
import org.sanchika.office.Acting;
import org.sanchika.office.Desk;
import org.sanchika.office.Office;
import org.sanchika.office.PostId;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.document.Documents;
import org.sanchika.platform.document.Intake;
import org.sanchika.platform.language.Dictionary;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Words;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Presses in the form of a draft that look for somebody or add to it, and keep what was typed, without any script. */
@Component
class DraftAdditions {
    private static final int FOUND = 10;
    private static final String FIELD = "enclosures";

    private final DraftDesk desk;
    private final Office office;
    private final Documents documents;
    private final Correspondence correspondence;
    private final Refusals refusals;
    private final Dictionary dictionary;

    DraftAdditions(
            DraftDesk desk,
            Office office,
            Documents documents,
            Correspondence correspondence,
            Refusals refusals,
            Dictionary dictionary) {
        this.desk = desk;
        this.office = office;
        this.documents = documents;
        this.correspondence = correspondence;
        this.refusals = refusals;
        this.dictionary = dictionary;
    }

    /** The form as it goes on; empty when its writer wants to save. */
    Optional<Unsaved> of(DraftForm form, Draft draft, @Nullable MultipartFile paper, Acting by, Words words)
            throws IOException {
        if (form.fields().has("find")) {
            String asked = form.get("desk");
            List<Desk> found = asked.isBlank() ? List.of() : office.find(asked, by.unit(), FOUND);
            return Optional.of(new Unsaved(form, Map.of(), null, found, desk.known(asked, by)));
        }
        if (form.fields().has("enclose")) {
            return Optional.of(enclosed(form, draft, paper, by, words));
        }
        if (form.fields().has("addSecond")) {
            DraftForm both = desk.second(draft, form.get("addSecond"), by)
                    .map(form::inBoth)
                    .orElse(form);
            return Optional.of(new Unsaved(both, Map.of(), null));
        }
        if (form.fields().has("keepSecond")) {
            return Optional.of(new Unsaved(form.on(form.version()), Map.of(), null));
        }
        if (form.fields().has("takeSecond")) {
            boolean sure = form.get("takeSecond").equals("sure") || !form.hasSecondText();
            return Optional.of(new Unsaved(sure ? form.inOne() : form, Map.of(), null));
        }
        return addressees(form, by).map(whole -> new Unsaved(whole, Map.of(), null));
    }

    private Optional<DraftForm> addressees(DraftForm form, Acting by) {
        Language language = Language.of(form.get("language")).orElse(Language.EN);
        if (form.fields().has("addSender")) {
            return Optional.of(
                    desk.addressee(form.get("addSender"), by).map(form::with).orElse(form));
        }
        if (form.fields().has("addGroup")) {
            return Optional.of(everybody(
                    form,
                    desk.group(form.get("addGroup"), by).stream()
                            .map(one -> addressee(one, language))
                            .toList()));
        }
        if (form.fields().has("addAddresses")) {
            return Optional.of(everybody(form, desk.addressees(form.get("addAddresses"), by)));
        }
        if (form.fields().has("addSignatory")) {
            return Optional.of(desk(form.get("addSignatory"))
                    .map(one -> form.signedBy(one.post()))
                    .orElse(form));
        }
        if (form.fields().has("add")) {
            return Optional.of(desk(form.get("add"))
                    .map(one -> form.with(addressee(one, language)))
                    .orElse(form));
        }
        return Optional.empty();
    }

    /** Copies say what they are for; mostly that is information. */
    private DraftForm everybody(DraftForm form, List<Addressee> group) {
        boolean copies = form.get("groupRole").equals(Addressee.Role.COPY.name());
        Language language = Language.of(form.get("language")).orElse(Language.EN);
        DraftForm whole = form;
        for (Addressee one : group) {
            whole = whole.with(
                    copies
                            ? new Addressee(
                                    Addressee.Role.COPY,
                                    one.name(),
                                    one.designation(),
                                    one.address(),
                                    one.email(),
                                    dictionary.in(language).get("draft.purpose.information"),
                                    one.post())
                            : one);
        }
        return whole;
    }

    private Optional<Desk> desk(String post) {
        return post.matches("\\d{1,18}") ? office.desk(new PostId(Long.parseLong(post))) : Optional.empty();
    }

    private static Addressee addressee(Desk desk, Language language) {
        return new Addressee(
                Addressee.Role.TO,
                desk.holder() == null ? "" : desk.holder().in(language),
                desk.title().in(language),
                desk.unitName().in(language),
                "",
                "",
                desk.post());
    }

    /** The paper becomes pages of the file, or lies beside the letter, and is ticked. */
    private Unsaved enclosed(DraftForm form, Draft draft, @Nullable MultipartFile paper, Acting by, Words words)
            throws IOException {
        if (paper == null || paper.isEmpty()) {
            return new Unsaved(form, Map.of(FIELD, words.get("note.appendix.choose")), null);
        }
        String name = Objects.requireNonNullElse(paper.getOriginalFilename(), "");
        try (InputStream content = paper.getInputStream()) {
            return switch (documents.take(content, name)) {
                case Intake.Stored(Document stored) -> {
                    String title = form.get("paperTitle");
                    Outcome outcome = correspondence.enclose(
                            draft.matter(), new Correspondence.Enclosed(title, stored, name), by);
                    yield outcome instanceof Outcome.Refusal why
                            ? new Unsaved(form, Map.of(FIELD, refusals.sentence(why, words)), null)
                            : new Unsaved(ticked(form, draft, stored, by), Map.of(), null);
                }
                case Intake.Refused refusal -> new Unsaved(form, Map.of(FIELD, refusal.message(words)), null);
            };
        }
    }

    private DraftForm ticked(DraftForm form, Draft draft, Document stored, Acting by) {
        return desk.papers(draft, by).stream()
                .filter(one -> one.document() != null && one.document().sha256().equals(stored.sha256()))
                .reduce((first, last) -> last)
                .map(form::enclosing)
                .orElse(form);
    }
}
