package org.sanchika.efile.note;

import java.util.List;
import java.util.Optional;
import org.sanchika.custody.Leaving;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterKind;
import org.sanchika.efile.EFile;
import org.sanchika.efile.Files;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.platform.pack.StatePack;
import org.springframework.stereotype.Component;

/** Files as a kind of matter: their notes go on record when they leave a desk. */
@Component
class FileKind implements MatterKind {
    private final Inscription inscription;
    private final ClosureSql sql;
    private final Office office;
    private final StatePack pack;
    private final List<Files.Unfinished> others;

    FileKind(Inscription inscription, ClosureSql sql, Office office, StatePack pack, List<Files.Unfinished> others) {
        this.inscription = inscription;
        this.sql = sql;
        this.office = office;
        this.pack = pack;
        this.others = others;
    }

    @Override
    public String code() {
        return EFile.KIND;
    }

    @Override
    public String label() {
        return "term.file";
    }

    @Override
    public String icon() {
        return "folder";
    }

    @Override
    public String href(MatterId matter) {
        return "/files/" + matter.value();
    }

    @Override
    public Leaving leaving(Leaving.Departure departure) {
        return inscription.leaving(departure);
    }

    @Override
    public Optional<byte[]> digestOf(MatterId matter, String code) {
        return code.startsWith(NoteRecord.CODE)
                ? inscription.digest(matter, Long.parseLong(code.substring(NoteRecord.CODE.length())))
                : Optional.empty();
    }

    @Override
    public Optional<String> closureObstacle(MatterId matter, Acting by) {
        Optional<String> unfinished =
                others.stream().flatMap(one -> one.on(matter).stream()).findFirst();
        if (unfinished.isPresent()) {
            return unfinished;
        }
        ClosureRules.Facts facts = sql.facts(matter, by);
        boolean owns = office.isWithin(by.unit(), facts.unit()) || office.isWithin(facts.unit(), by.unit());
        int approver = pack.approvals().getOrDefault("closure", 1);
        return ClosureRules.obstacle(facts, owns, approver);
    }
}
