package org.sanchika.office.tree;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.sanchika.office.ChargeId;
import org.sanchika.office.OfficeRegister;
import org.sanchika.office.PersonId;
import org.sanchika.office.PostId;
import org.sanchika.office.SignInReset;
import org.sanchika.office.UnitId;
import org.sanchika.platform.security.PasswordsAndCodes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets the office up, one act one transaction. */
@Service
@Transactional
class TreeRegister implements OfficeRegister {
    private final RegisterSql sql;
    private final PasswordsAndCodes passwords;
    private final ApplicationEventPublisher events;

    TreeRegister(RegisterSql sql, PasswordsAndCodes passwords, ApplicationEventPublisher events) {
        this.sql = sql;
        this.passwords = passwords;
        this.events = events;
    }

    @Override
    public UnitId addUnit(NewUnit unit) {
        return sql.insert(unit);
    }

    @Override
    public PostId addPost(NewPost post) {
        PostId id = sql.insert(post);
        sql.addRoles(id, post.roles());
        return id;
    }

    @Override
    public PersonId addPerson(NewPerson person) {
        return sql.insert(person);
    }

    @Override
    public ChargeId giveCharge(PersonId person, PostId post, String kind, LocalDate from) {
        if (!Set.of("LINK", "ASSISTANT").contains(kind)) {
            sql.endHolding(post, from.minusDays(1));
        }
        return sql.insertCharge(person, post, kind, from);
    }

    @Override
    public void endCharge(ChargeId charge, LocalDate until) {
        sql.endCharge(charge, until);
    }

    @Override
    public void setPassword(PersonId person, String login, String password, boolean mustSet) {
        sql.setPassword(person, login.toLowerCase(Locale.ROOT), passwords.encode(password), mustSet);
    }

    @Override
    public void giveCode(PersonId person, String login, String code, Instant until) {
        String known = sql.giveCode(person, login.toLowerCase(Locale.ROOT), passwords.encodeCode(code), until);
        events.publishEvent(new SignInReset(person, known));
    }

    @Override
    public void changeUnit(UnitId id, NewUnit unit) {
        sql.update(id, unit);
    }

    @Override
    public void closeUnit(UnitId id, LocalDate on) {
        sql.closeUnit(id, on);
    }

    @Override
    public void changePost(PostId id, NewPost post) {
        sql.update(id, post);
        sql.setRoles(id, post.roles());
    }

    @Override
    public void closePost(PostId id, LocalDate on) {
        sql.closePost(id, on);
    }

    @Override
    public void changePerson(PersonId id, NewPerson person) {
        sql.update(id, person);
    }

    @Override
    public void deleteGroup(PostId owner, long group) {
        sql.deleteGroup(owner, group);
    }

    @Override
    public long saveGroup(PostId owner, String name, Set<PostId> members) {
        return sql.saveGroup(owner, name, members);
    }
}
