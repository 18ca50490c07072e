package org.sanchika.mis.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanchika.mis.Asked;
import org.sanchika.mis.ReportPlace;
import org.sanchika.office.Acting;
import org.sanchika.platform.audit.Audit;
import org.sanchika.platform.job.Outbox;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.web.Csv;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Xlsx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Exports as their reader sees them: his own, and their files in the charges that he holds. */
@Service
class Exports {
    static final List<String> FORMATS = List.of("csv", "xlsx");
    /** Who wants more waits until one of these is done. */
    static final int AT_ONCE = 5;

    private static final Logger log = LoggerFactory.getLogger(Exports.class);

    private final ExportSql sql;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Exports(ExportSql sql, Outbox outbox, Audit audit, Clock clock) {
        this.sql = sql;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty when he has as many under way as one may have. */
    @Transactional
    public Optional<Long> order(Asked asked, ReportPlace place, String format, Acting reader, Language language) {
        if (sql.underWay(reader.person().value()) >= AT_ONCE) {
            return Optional.empty();
        }
        long id = sql.insert(new ExportSql.Order(
                reader.person().value(),
                reader.charge().value(),
                reader.post().value(),
                asked,
                place.top() == null ? null : place.top().value(),
                format,
                language,
                clock.instant()));
        outbox.later(ExportJob.NAME, Long.toString(id), "");
        log.info(
                "export.ordered export={} report={} post={}",
                id,
                asked.report().name(),
                reader.post().value());
        return Optional.of(id);
    }

    List<Export> own(Presence here) {
        return sql.of(here.personId(), clock.instant().minus(Export.KEPT));
    }

    Export one(long id, Presence here) {
        return sql.find(id)
                .filter(found -> found.by().person() == here.personId())
                .orElseThrow(() -> new Gone("export " + id));
    }

    /** Stops what is under way; throws the file away of what is done. */
    @Transactional
    public void end(long id, Presence here) {
        Export export = one(id, here);
        boolean ended = export.state().isUnderWay()
                ? sql.end(id, null, Export.State.CANCELLED, null, clock.instant())
                : sql.discard(id);
        if (ended) {
            audit.act(here, "export.ended", "export:" + id, Map.of("lines", export.lines()));
        }
    }

    /** Whether its file is there, and the charge in which it was asked for still his. */
    public static boolean mayFetch(Export export, Presence here) {
        return export.state() == Export.State.DONE
                && here.charges().stream()
                        .anyMatch(one -> one.chargeId() == export.by().charge());
    }

    /** The file; each time it leaves is on record. */
    void send(long id, Presence here, String target, String address, HttpServletResponse response) throws IOException {
        Export export = one(id, here);
        if (!mayFetch(export, here)) {
            throw new Gone("export " + id);
        }
        audit.access(here, "EXPORT", target, address);
        response.setContentType((export.format().equals("xlsx") ? Xlsx.TYPE : Csv.TYPE).toString());
        response.setContentLengthLong(export.size());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(export.report() + "-" + id + "." + export.format())
                        .build()
                        .toString());
        Optional<byte[]> piece = sql.piece(id, 1);
        for (int place = 2; piece.isPresent(); place++) {
            response.getOutputStream().write(piece.get());
            piece = sql.piece(id, place);
        }
    }
}
