package org.sanchika.custody.history;

import java.util.List;
import java.util.Map;
import org.sanchika.custody.Desks;
import org.sanchika.office.Desk;
import org.sanchika.office.Office;
import org.sanchika.office.PostId;
import org.springframework.stereotype.Component;

/** Reads from the movements to whom a desk sends. */
@Component
class RecentDesks implements Desks {
    private static final int MOST = 8;

    private final PathSql sql;
    private final Office office;

    RecentDesks(PathSql sql, Office office) {
        this.sql = sql;
        this.office = office;
    }

    @Override
    public List<Desk> recent(PostId post) {
        List<PostId> posts = sql.recent(post, MOST);
        Map<PostId, Desk> desks = office.desks(posts);
        return posts.stream()
                .map(desks::get)
                .filter(desk -> desk != null && !desk.closed())
                .toList();
    }
}
