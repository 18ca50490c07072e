package org.sanchika.dispatch.visit;

import java.util.List;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.dispatch.partner.Partners;
import org.sanchika.dispatch.wire.Answer;
import org.sanchika.dispatch.wire.FileDescription;
import org.sanchika.efile.Correspondence;
import org.sanchika.efile.CoverPage;
import org.sanchika.efile.Files;
import org.sanchika.efile.NewFile;
import org.sanchika.efile.Opening;
import org.sanchika.office.Acting;
import org.sanchika.platform.document.Document;
import org.sanchika.receipt.Letter.Grade;
import org.springframework.stereotype.Component;

/** Makes a file here of one that came, and tells its sender. */
@Component
class Lodging {
    private final Files files;
    private final Correspondence correspondence;
    private final Partners partners;
    private final VisitTasks tasks;

    Lodging(Files files, Correspondence correspondence, Partners partners, VisitTasks tasks) {
        this.files = files;
        this.correspondence = correspondence;
        this.partners = partners;
        this.tasks = tasks;
    }

    /** Under its own number behind the code of the installation; where that is too long, its computer number. */
    Opening open(Visitor visitor, Acting by) {
        FileDescription.Cover cover = visitor.file().cover();
        Partners.Partner partner = partners.find(visitor.peer()).orElse(null);
        if (partner == null) {
            return new Opening.NotHere(new Outcome.Obstacle("exchange.fault.unknown-peer"));
        }
        Opening opening = open(partner.code() + ": " + cover.number(), cover, by);
        return opening instanceof Opening.Refused
                ? open(partner.code() + ": " + cover.computerNo(), cover, by)
                : opening;
    }

    private Opening open(String number, FileDescription.Cover said, Acting by) {
        var cover = new CoverPage(
                said.subject(),
                "",
                said.language(),
                said.confidential() ? Grade.CONFIDENTIAL : Grade.NORMAL,
                said.number(),
                "",
                said.remarks(),
                "");
        return files.open(new NewFile(cover, new NewFile.Numbering.Typed(number), said.priority(), null, null), by);
    }

    /** The complete file as the other office bound it, among the papers: read, quoted and printed like any of them. */
    void enclose(MatterId file, String partner, FileDescription said, List<Document> papers, Acting by) {
        if (said.papers().isEmpty() || !said.papers().getFirst().fileName().equals("complete.pdf")) {
            return;
        }
        String title = tasks.words().get("visit.enclosed", partner);
        String kept = title.substring(0, Math.min(title.length(), Correspondence.Enclosed.LONGEST_TITLE));
        Outcome outcome =
                correspondence.enclose(file, new Correspondence.Enclosed(kept, papers.getFirst(), "complete.pdf"), by);
        if (outcome instanceof Outcome.Refusal why) {
            throw new IllegalStateException("what came with file " + file.value() + " was not enclosed: " + why);
        }
    }

    void say(Visitor visitor, Answer.Kind kind, String said) {
        partners.answer(visitor.peer(), visitor.packageId(), kind, said);
    }
}
