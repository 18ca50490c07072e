package org.sanchika.office.tree;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.web.Gone;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A post's page, for all that show it. */
@Service
@Transactional(readOnly = true)
class PostDesk {
    private final TreePageSql sql;
    private final TreeMending mending;
    private final Clock clock;

    PostDesk(TreePageSql sql, TreeMending mending, Clock clock) {
        this.sql = sql;
        this.mending = mending;
        this.clock = clock;
    }

    PostPage page(PostId id, Presence reader) {
        PostPage.Post post = sql.post(id).orElseThrow(() -> new Gone("post " + id.value()));
        LocalDate today = LocalDate.ofInstant(clock.instant(), Words.ZONE);
        UnitId unit = new UnitId(post.unit());
        boolean mayMend = mending.reaches(reader, unit) && !post.closed();
        List<PostPage.Charge> charges = sql.charges(id, today);
        return new PostPage(
                post,
                sql.path(unit),
                charges.stream().filter(one -> !isOver(one, today)).toList(),
                charges.stream().filter(one -> isOver(one, today)).toList(),
                mayMend ? mending.matters(id) : 0,
                mayMend);
    }

    private static boolean isOver(PostPage.Charge charge, LocalDate today) {
        return charge.until() != null && charge.until().isBefore(today);
    }
}
