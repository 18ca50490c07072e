package org.sanchika.office.group;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sanchika.office.Desk;
import org.sanchika.office.Office;
import org.sanchika.office.OfficeRegister;
import org.sanchika.office.PostId;
import org.sanchika.platform.audit.Audit;
import org.sanchika.platform.language.Typed;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Mistakes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A post keeps its own groups; nobody else sees or changes them. */
@Service
@Transactional
class Groups {
    private static final int LONGEST_NAME = 80;
    private static final Logger log = LoggerFactory.getLogger(Groups.class);

    private final GroupSql sql;
    private final Office office;
    private final OfficeRegister register;
    private final Audit audit;

    Groups(GroupSql sql, Office office, OfficeRegister register, Audit audit) {
        this.sql = sql;
        this.office = office;
        this.register = register;
        this.audit = audit;
    }

    List<Office.Group> all(Presence here) {
        return office.groups(owner(here));
    }

    GroupPage page(Presence here, long group) {
        List<PostId> members = office.group(owner(here), group);
        Map<PostId, Desk> desks = office.desks(members);
        return new GroupPage(
                group,
                demand(here, group),
                members.stream().filter(desks::containsKey).map(desks::get).toList(),
                sql.above(here.acting().unitId()));
    }

    /** What is wrong with a name for the group {@code id}, 0 for a new one. */
    Mistakes mistakes(Presence here, String name, long id, Words words) {
        String plain = Typed.line(name);
        Mistakes mistakes = Mistakes.none();
        if (plain.isEmpty()) {
            return mistakes.add("name", words.get("form.required"));
        }
        if (plain.length() > LONGEST_NAME) {
            return mistakes.add("name", words.get("form.too-long", LONGEST_NAME));
        }
        return sql.nameTaken(owner(here), plain, id) ? mistakes.add("name", words.get("group.name-taken")) : mistakes;
    }

    long make(Presence here, String name) {
        long id = register.saveGroup(owner(here), name, Set.of());
        put(here, "group.made", id, Map.of("name", name));
        return id;
    }

    void rename(Presence here, long group, String name) {
        String before = demand(here, group);
        sql.rename(group, name);
        put(here, "group.renamed", group, Map.of("before", before, "name", name));
    }

    int add(Presence here, long group, Collection<Long> posts) {
        demand(here, group);
        int added = posts.isEmpty() ? 0 : sql.add(group, posts);
        put(here, "group.grown", group, Map.of("posts", posts));
        return added;
    }

    int addHeads(Presence here, long group, long unit, String kind) {
        return add(here, group, sql.heads(unit, kind));
    }

    void remove(Presence here, long group, long post) {
        demand(here, group);
        sql.remove(group, post);
        put(here, "group.shrunk", group, Map.of("post", post));
    }

    void delete(Presence here, long group) {
        String name = demand(here, group);
        register.deleteGroup(owner(here), group);
        put(here, "group.deleted", group, Map.of("name", name));
    }

    private String demand(Presence here, long group) {
        return sql.name(owner(here), group).orElseThrow(() -> new Gone("group " + group));
    }

    private void put(Presence here, String act, long group, Map<String, ?> detail) {
        audit.act(here, act, "group:" + group, detail);
        log.info("{} group={} post={}", act, group, here.acting().postId());
    }

    private static PostId owner(Presence here) {
        return new PostId(here.acting().postId());
    }
}
