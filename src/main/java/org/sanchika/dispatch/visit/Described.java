package org.sanchika.dispatch.visit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterPanels;
import org.sanchika.custody.Proofs;
import org.sanchika.custody.Span;
import org.sanchika.dispatch.Arrival;
import org.sanchika.dispatch.partner.Partners;
import org.sanchika.dispatch.wire.Description;
import org.sanchika.dispatch.wire.FileDescription;
import org.sanchika.efile.Correspondence;
import org.sanchika.efile.EFile;
import org.sanchika.efile.Files;
import org.sanchika.efile.Paper;
import org.sanchika.efile.Transcripts;
import org.sanchika.office.Desk;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Words;
import org.sanchika.receipt.Letter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Says of a file that was handed over all that whoever handed it over may know of it, with what proves it. */
@Component
@Transactional(readOnly = true)
class Described {
    private final Sources of;
    private final Partners partners;
    private final VisitTasks tasks;
    private final JsonMapper json;

    Described(Sources of, Partners partners, VisitTasks tasks, JsonMapper json) {
        this.of = of;
        this.partners = partners;
        this.tasks = tasks;
        this.json = json;
    }

    /** Where what is said of a file stands. */
    @Component
    record Sources(
            Files files,
            Transcripts transcripts,
            Correspondence correspondence,
            MatterPanels panels,
            Proofs proofs,
            Custody custody) {}

    Words words() {
        return tasks.words();
    }

    public List<Paper> papers(Visit visit) {
        return of.correspondence().contents(visit.file(), visit.by());
    }

    /**
     * As it stands in the package.
     *
     * @param places of the documents of its papers, by the papers’ ids
     */
    public String file(Visit visit, Partners.Partner to, List<Description.Paper> papers, Map<Long, Integer> places) {
        EFile file = of.files().find(visit.file(), visit.by()).orElseThrow();
        List<Span> path = of.panels().of(visit.file(), visit.by()).orElseThrow().path();
        return json.writeValueAsString(new FileDescription(
                FileDescription.FORMAT,
                visit.packageId(),
                partners.self(),
                to.installation(),
                visit.unit(),
                visit.shared(),
                cover(file),
                visit.reason(),
                sender(visit, path.getLast().to()),
                at(visit.at()),
                of.transcripts().of(visit.file(), visit.by()).stream()
                        .map(Described::note)
                        .toList(),
                papers(visit).stream().map(paper -> letter(paper, places)).toList(),
                path.stream().map(Described::stay).toList(),
                of.proofs().of(visit.file()).orElseThrow().chain(),
                papers));
    }

    private FileDescription.Cover cover(EFile file) {
        return new FileDescription.Cover(
                file.number(),
                Long.toString(file.computerNo()),
                file.cover().subject(),
                file.cover().category(),
                file.cover().language(),
                file.cover().grade() != Letter.Grade.NORMAL,
                of.custody().held(file.id()).orElseThrow().priority(),
                file.openedOn(),
                file.cover().remarks());
    }

    private Arrival.Sender sender(Visit visit, Desk desk) {
        Language language = words().language();
        return new Arrival.Sender(
                visit.name().in(language),
                desk.title().in(language),
                desk.unitName().in(language));
    }

    private static FileDescription.Noted note(Transcripts.Proved proved) {
        var note = proved.note();
        Transcripts.Signed signed = proved.signed();
        var signature = note.signature();
        return new FileDescription.Noted(
                note.no(),
                note.firstPara(),
                note.paras(),
                note.language(),
                note.decision().name(),
                note.by().name(),
                note.by().title(),
                note.by().unit(),
                at(note.sentAt()),
                note.html(),
                proved.fields(),
                proved.textDigest(),
                proved.salt(),
                proved.papers(),
                signed == null || signature == null ? "" : signature.signer(),
                signed == null ? "" : Base64.getEncoder().encodeToString(signed.signature()),
                signed == null ? "" : signed.content());
    }

    private static FileDescription.Letter letter(Paper paper, Map<Long, Integer> places) {
        return new FileDescription.Letter(
                paper.no(),
                paper.kind().name(),
                paper.number(),
                paper.title(),
                paper.party(),
                paper.firstPage(),
                paper.lastPage(),
                places.getOrDefault(paper.id(), -1));
    }

    private static FileDescription.Stay stay(Span span) {
        @Nullable Instant left = span.leftAt();
        return new FileDescription.Stay(
                span.to().title(),
                span.to().unitName(),
                span.byName(),
                at(span.sentAt()),
                left == null ? null : at(left),
                span.days(),
                span.remarks());
    }

    private static OffsetDateTime at(Instant at) {
        return OffsetDateTime.ofInstant(at, Words.ZONE);
    }
}
