package org.sanchika.office.head;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.FileHead;
import org.sanchika.office.FileHeadId;
import org.sanchika.office.FileHeads;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.language.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class HeadRegister implements FileHeads {
    private final HeadSql sql;
    private final Clock clock;

    HeadRegister(HeadSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public List<FileHead> children(@Nullable FileHeadId parent, UnitId forUnit) {
        return sql.children(parent, forUnit);
    }

    @Override
    public List<FileHead> path(FileHeadId id) {
        return sql.path(id);
    }

    @Override
    public FileHeadId add(NewFileHead head) {
        return sql.insert(head);
    }

    @Override
    public void change(FileHeadId id, String code, LocalName name) {
        sql.update(id, code, name);
    }

    @Override
    public void close(FileHeadId id) {
        sql.close(id, LocalDate.ofInstant(clock.instant(), Words.ZONE));
    }
}
