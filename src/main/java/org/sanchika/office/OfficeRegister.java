package org.sanchika.office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.security.Role;

/** The acts by which an office is set up and mended: from screens, sheets and the demo alike. */
public interface OfficeRegister {

    UnitId addUnit(NewUnit unit);

    PostId addPost(NewPost post);

    PersonId addPerson(NewPerson person);

    /** Ends the charge of whoever held the post (not for LINK and ASSISTANT) and gives it to {@code person}. */
    ChargeId giveCharge(PersonId person, PostId post, String kind, LocalDate from);

    void endCharge(ChargeId charge, LocalDate until);

    /** Makes or replaces the person's sign-in; {@code mustSet} asks for a password of his own at the next one. */
    void setPassword(PersonId person, String login, String password, boolean mustSet);

    /**
     * Makes or replaces the person's sign-in by a one-time code; whatever he has open ends.
     *
     * @param login as which he signs in; kept when he has an account
     */
    void giveCode(PersonId person, String login, String code, Instant until);

    /** Says a unit's name, kind, place and symbols otherwise; its code stays. */
    void changeUnit(UnitId id, NewUnit unit);

    void closeUnit(UnitId id, LocalDate on);

    /** Says a post's title, level, line and roles otherwise; its code, unit and kind stay. */
    void changePost(PostId id, NewPost post);

    void closePost(PostId id, LocalDate on);

    /** Says a person's name and addresses otherwise; his code stays. */
    void changePerson(PersonId id, NewPerson person);

    /** Groups several posts under a name that belongs to {@code owner}. */
    long saveGroup(PostId owner, String name, Set<PostId> members);

    void deleteGroup(PostId owner, long group);

    /**
     * A unit to be added.
     *
     * @param code unique in the installation
     * @param kind DEPARTMENT, DISTRICT, BLOCK, SECTION …
     * @param lgdCode in the Local Government Directory
     * @param symbol as it stands in numbers
     */
    record NewUnit(
            @Nullable UnitId parent,
            String code,
            String kind,
            @Nullable Integer lgdCode,
            String symbol,
            LocalName name) {}

    /** A post to be added; {@code headsUnit}: it heads its unit and sees what lies below. */
    record NewPost(
            UnitId unit,
            String code,
            LocalName title,
            int level,
            @Nullable PostId reportsTo,
            boolean headsUnit,
            boolean queue,
            Set<Role> roles) {}

    record NewPerson(String code, LocalName name, String mobile, String email, String language) {}
}
