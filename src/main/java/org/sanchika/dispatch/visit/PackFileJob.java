package org.sanchika.dispatch.visit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sanchika.dispatch.partner.Partners;
import org.sanchika.dispatch.wire.Description;
import org.sanchika.efile.Bindery;
import org.sanchika.efile.Paper;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.document.Documents;
import org.sanchika.platform.document.Intake;
import org.sanchika.platform.job.Job;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the package of a file that was handed over; nothing in that changes any more, so twice is once. */
@Component
class PackFileJob implements Job {
    static final String NAME = "visit-pack";
    private static final Duration SOON = Duration.ofMinutes(1);

    private final VisitSql sql;
    private final Described described;
    private final Bindery bindery;
    private final Documents documents;
    private final Partners partners;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PackFileJob(
            VisitSql sql,
            Described described,
            Bindery bindery,
            Documents documents,
            Partners partners,
            TransactionTemplate transaction,
            Clock clock) {
        this.sql = sql;
        this.described = described;
        this.bindery = bindery;
        this.documents = documents;
        this.partners = partners;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Result run(String instance, String data) throws IOException {
        Visit visit = sql.find(Long.parseLong(instance)).orElseThrow();
        Partners.Partner to = partners.find(visit.peer()).orElse(null);
        if (visit.state() != Visit.State.WAITING || sql.waiting(visit.id()).isPresent()) {
            return Result.DONE;
        }
        if (to == null) {
            return Result.again(Duration.ofHours(1));
        }
        List<Document> papers = new ArrayList<>();
        List<Description.Paper> named = new ArrayList<>();
        switch (bound(visit)) {
            case Intake.Stored(var document) -> {
                papers.add(document);
                named.add(new Description.Paper(described.words().get("print.complete"), "complete.pdf", true));
            }
            case Intake.ScannerDown down -> {
                return Result.again(SOON);
            }
            case Intake.Busy busy -> {
                return Result.again(SOON);
            }
            case Intake.Refused tooLong -> {
                // its notes and papers go all the same, each by itself
            }
        }
        Map<Long, Integer> places = new TreeMap<>();
        for (Paper paper : described.papers(visit)) {
            Document document = paper.isHere() ? paper.document() : null;
            if (document != null) {
                places.put(paper.id(), papers.size());
                papers.add(document);
                named.add(new Description.Paper(paper.title(), paper.fileName(), true));
            }
        }
        String file = described.file(visit, to, named, places);
        keep(visit, file, papers);
        return Result.DONE;
    }

    private Intake bound(Visit visit) throws IOException {
        @Nullable
        Path pdf = bindery.complete(visit.file(), visit.by(), described.words()).orElse(null);
        if (pdf == null) {
            return new Intake.TooHeavy();
        }
        try (InputStream content = Files.newInputStream(pdf)) {
            return documents.take(content, "complete.pdf");
        } finally {
            Files.deleteIfExists(pdf);
        }
    }

    private void keep(Visit visit, String description, List<Document> papers) {
        Map<Integer, Document> placed = new TreeMap<>();
        for (int place = 0; place < papers.size(); place++) {
            placed.put(place, papers.get(place));
        }
        transaction.executeWithoutResult(status -> {
            if (sql.pack(visit.id(), description, placed, clock.instant())) {
                partners.send(visit.peer(), visit.key());
            }
        });
    }
}
