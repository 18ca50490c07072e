package org.sanchika.office.tree;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.sanchika.office.ChargeId;
import org.sanchika.office.OfficeRegister;
import org.sanchika.office.PersonId;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets the office up, one act one transaction. */
@Service
@Transactional
class TreeRegister implements OfficeRegister {
    private final RegisterSql sql;
    private final PasswordEncoder passwords;

    TreeRegister(RegisterSql sql, PasswordEncoder passwords) {
        this.sql = sql;
        this.passwords = passwords;
    }

    @Override
    public UnitId addUnit(NewUnit unit) {
        return sql.insert(unit);
    }

    @Override
    public PostId addPost(NewPost post) {
        PostId id = sql.insert(post);
        sql.setRoles(id, post.roles());
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
    public long saveGroup(PostId owner, String name, Set<PostId> members) {
        return sql.saveGroup(owner, name, members);
    }
}
