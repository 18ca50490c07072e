package org.sanchika.efile.authority;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanchika.efile.Authorities;
import org.sanchika.efile.Authority;
import org.sanchika.efile.NewAuthority;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.office.UnitId;
import org.sanchika.platform.audit.Audit;
import org.sanchika.platform.security.Presence;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The guard file of every unit; its administrator keeps it. */
@Service
@Transactional
class GuardFiles implements Authorities {
    private final AuthoritySql sql;
    private final Office office;
    private final Audit audit;
    private final Clock clock;

    GuardFiles(AuthoritySql sql, Office office, Audit audit, Clock clock) {
        this.sql = sql;
        this.office = office;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Optional<Authority> find(long id) {
        return sql.find(id);
    }

    @Override
    public List<Authority> matching(String asked, Acting by, int limit) {
        return sql.above(by.unit(), asked, limit);
    }

    @Override
    public List<Authority> of(UnitId unit, String asked, int limit) {
        return sql.of(unit, asked, limit);
    }

    @Override
    public Optional<Long> add(NewAuthority entry, Presence here) {
        demand(entry.unit(), here);
        Optional<Long> added = sql.add(entry, here.personId(), clock.instant());
        added.ifPresent(id -> put("authority.added", entry.unit(), id, entry.citation(), here));
        return added;
    }

    @Override
    public void withdraw(Authority authority, Presence here) {
        demand(authority.unit(), here);
        if (sql.withdraw(authority.id(), clock.instant())) {
            put("authority.withdrawn", authority.unit(), authority.id(), authority.citation(), here);
        }
    }

    private void demand(UnitId unit, Presence here) {
        if (!office.mayMend(here, unit)) {
            throw new AccessDeniedException("not his to mend");
        }
    }

    private void put(String act, UnitId unit, long id, String citation, Presence here) {
        audit.act(here, act, "unit:" + unit.value(), Map.of("authority", id, "citation", citation));
    }
}
