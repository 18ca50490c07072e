package org.sanchika.office.head;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.FileHead;
import org.sanchika.office.FileHead.Grade;
import org.sanchika.office.FileHeadId;
import org.sanchika.office.FileHeads;
import org.sanchika.office.FileHeads.NewFileHead;
import org.sanchika.office.Mended;
import org.sanchika.office.Mended.Refused;
import org.sanchika.office.Office;
import org.sanchika.office.UnitId;
import org.sanchika.platform.audit.Audit;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Administrators mend the file index: each act within their reach, by the rules, and on record. */
@Service
@Transactional
class HeadMending {
    private final FileHeads heads;
    private final HeadSql sql;
    private final Office office;
    private final Audit audit;

    HeadMending(FileHeads heads, HeadSql sql, Office office, Audit audit) {
        this.heads = heads;
        this.sql = sql;
        this.office = office;
        this.audit = audit;
    }

    /** Heads of the whole installation belong to whoever answers for it. */
    boolean reaches(Presence who, @Nullable UnitId unit) {
        return who.may(Power.OFFICE) && (unit == null ? who.may(Power.INSTALLATION) : office.mayMend(who, unit));
    }

    Mended add(Presence who, UnitId unit, HeadForm form) {
        demand(who, unit);
        sql.takeIndex();
        List<FileHead> above = form.parent() == null ? List.of() : heads.path(new FileHeadId(form.parent()));
        if (form.parent() != null && (above.isEmpty() || !isOffered(above.getLast(), unit))) {
            return Refused.of("parent", "no-such-head");
        }
        FileHead parent = above.isEmpty() ? null : above.getLast();
        if (parent != null && parent.grade() == Grade.TERTIARY) {
            return Refused.of("parent", "head-grade");
        }
        Grade grade =
                parent == null ? Grade.BASIC : Grade.values()[parent.grade().ordinal() + 1];
        FileHeadId under = parent == null ? null : parent.id();
        Optional<Refused> refusal = HeadRules.head(
                parent == null ? null : parent.grade(), grade, false, sql.isTaken(unit, under, form.typedCode(), null));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        FileHeadId id = heads.add(new NewFileHead(unit, under, grade, form.typedCode(), form.name()));
        return done(who, "head.added", id, Map.of("code", form.typedCode()));
    }

    Mended change(Presence who, FileHead head, HeadForm form) {
        demand(who, head.unit());
        sql.takeIndex();
        if (sql.isTaken(head.unit(), head.parent(), form.typedCode(), head.id())) {
            return Refused.of("code", "code-taken");
        }
        heads.change(head.id(), form.typedCode(), form.name());
        return done(who, "head.changed", head.id(), Map.of("before", head.toString()));
    }

    Mended close(Presence who, FileHead head) {
        demand(who, head.unit());
        sql.takeIndex();
        if (sql.hasChildren(head.id())) {
            return Refused.of("close", "has-heads");
        }
        heads.close(head.id());
        return done(who, "head.closed", head.id(), Map.of());
    }

    private boolean isOffered(FileHead parent, UnitId unit) {
        return heads.children(parent.parent(), unit).contains(parent);
    }

    private void demand(Presence who, @Nullable UnitId unit) {
        if (!reaches(who, unit)) {
            throw new AccessDeniedException("the file index of " + unit + " is beyond the administrator's own");
        }
    }

    private Mended done(Presence who, String act, FileHeadId id, Map<String, ?> detail) {
        audit.act(who, act, "head:" + id.value(), detail);
        return new Mended.Done(id.value());
    }
}
