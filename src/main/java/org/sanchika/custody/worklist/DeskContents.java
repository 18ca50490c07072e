package org.sanchika.custody.worklist;

import org.sanchika.office.DeskOccupancy;
import org.sanchika.office.PostId;
import org.springframework.stereotype.Component;

/** Tells the office what lies on a desk before it takes the desk away. */
@Component
class DeskContents implements DeskOccupancy {
    private final DeskSql sql;

    DeskContents(DeskSql sql) {
        this.sql = sql;
    }

    @Override
    public long matters(PostId post) {
        return sql.unfinished(post);
    }
}
