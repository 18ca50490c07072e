package org.sanchika.receipt.address;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.office.UnitId;
import org.sanchika.platform.audit.Audit;
import org.sanchika.platform.web.Gone;
import org.sanchika.receipt.AddressBook;
import org.sanchika.receipt.Fault;
import org.sanchika.receipt.Sender;
import org.sanchika.receipt.Senders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Groups of addresses, which the whole office shares; every change leaves its trace. */
@Service
@Transactional
class AddressGroups implements AddressBook {
    private static final Logger log = LoggerFactory.getLogger(AddressGroups.class);

    private final AddressSql sql;
    private final Senders senders;
    private final Office office;
    private final Audit audit;

    AddressGroups(AddressSql sql, Senders senders, Office office, Audit audit) {
        this.sql = sql;
        this.senders = senders;
        this.office = office;
        this.audit = audit;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Group> groups(Acting by) {
        return sql.groups(office(by));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Sender.Card> members(long group, Acting by) {
        return sql.name(group, office(by)).isEmpty()
                ? List.of()
                : sql.members(group).stream().map(AddressMember::card).toList();
    }

    @Transactional(readOnly = true)
    List<AddressMember> within(long group, Acting by) {
        name(group, by);
        return sql.members(group);
    }

    @Transactional(readOnly = true)
    String name(long group, Acting by) {
        return sql.name(group, office(by)).orElseThrow(() -> new Gone("address group " + group));
    }

    /** What is wrong with a name for {@code group}, 0 for a new one. */
    @Transactional(readOnly = true)
    List<Fault> faults(String name, long group, Acting by) {
        return AddressRules.name(name, sql.taken(name, group, office(by)));
    }

    long make(String name, Acting by) {
        long group = sql.insert(name, office(by));
        put("address-group.made", group, Map.of("name", name), by);
        return group;
    }

    void rename(long group, String name, Acting by) {
        String before = name(group, by);
        sql.rename(group, name);
        put("address-group.renamed", group, Map.of("before", before, "name", name), by);
    }

    /** Entries of the office's register; those that are in it stay as they are. All come in, or none. */
    List<Fault> add(long group, Collection<Long> entries, Acting by) {
        name(group, by);
        sql.lock(group);
        List<AddressMember> there = sql.members(group);
        List<Long> fresh = entries.stream()
                .distinct()
                .filter(entry -> there.stream().noneMatch(one -> Objects.equals(one.sender(), entry)))
                .filter(entry -> senders.find(entry, by).isPresent())
                .toList();
        List<Fault> faults = AddressRules.room(there.size(), fresh.size());
        if (faults.isEmpty() && !fresh.isEmpty()) {
            sql.add(group, fresh);
            put("address-group.grown", group, Map.of("senders", fresh), by);
        }
        return faults;
    }

    List<Fault> add(long group, AddressRules.Typing typed, Acting by) {
        name(group, by);
        sql.lock(group);
        List<Fault> wrong = AddressRules.member(typed);
        List<Fault> faults =
                wrong.isEmpty() ? AddressRules.room(sql.members(group).size(), 1) : wrong;
        if (faults.isEmpty()) {
            sql.add(group, typed);
            put("address-group.grown", group, Map.of("name", typed.member(), "designation", typed.designation()), by);
        }
        return faults;
    }

    void remove(long group, long member, Acting by) {
        name(group, by);
        sql.remove(group, member);
        put("address-group.shrunk", group, Map.of("member", member), by);
    }

    void delete(long group, Acting by) {
        String name = name(group, by);
        sql.delete(group);
        put("address-group.deleted", group, Map.of("name", name), by);
    }

    private void put(String act, long group, Map<String, ?> detail, Acting by) {
        audit.act(by.person().value(), by.post().value(), act, "address-group:" + group, detail);
        log.info("{} group={} post={}", act, group, by.post().value());
    }

    private UnitId office(Acting by) {
        return office.unit(by.unit()).office();
    }
}
