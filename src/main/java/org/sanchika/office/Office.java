package org.sanchika.office;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.security.Presence;

/** What other modules ask the office. */
public interface Office {

    Optional<Desk> desk(PostId post);

    Map<PostId, Desk> desks(Collection<PostId> posts);

    /** The same with who held them on a day. */
    Map<PostId, Desk> desks(Collection<PostId> posts, LocalDate day);

    /**
     * Open desks whose title, holder, unit or code contains {@code text} in any language or script, those nearest to
     * {@code near} first.
     */
    List<Desk> find(String text, @Nullable UnitId near, int limit);

    /** The desks a holder of {@code post} most naturally sends to: its superior, its juniors, its section's queue. */
    List<Desk> around(PostId post);

    /** The posts that a person holds today, or stands in for; not those where he assists. */
    List<PostId> charges(PersonId person);

    /** Who stands in for the holder of a post today as link officer: the holder is away. */
    Optional<LocalName> standIn(PostId post);

    /** The desk of a section as a whole. */
    Optional<PostId> queueOf(UnitId unit);

    /** True when {@code senior} stands above {@code junior} in the reporting line or heads a unit above its unit. */
    boolean isAbove(PostId senior, PostId junior);

    /**
     * To whom a desk answers today, the nearest first: its reporting line, then the heads of the units above it. Vacant posts
     * are left out, and nobody stands above himself: a second hat is no level.
     */
    List<PostId> superiors(PostId post);

    /** As whom the actor may see: his post, himself, his section's queue, the units he heads with all below them. */
    Set<String> principals(Acting acting);

    /** True when {@code unit} is {@code top} or lies below it. */
    boolean isWithin(UnitId unit, UnitId top);

    /** True when somebody may, as an administrator, mend what belongs to {@code unit}. */
    boolean mayMend(Presence who, UnitId unit);

    UnitFacts unit(UnitId unit);

    /** The working days of an office. */
    WorkingDays calendar(UnitId unit);

    /** A saved group of the actor's post, in the order of the tree; empty when it is not his. */
    List<PostId> group(PostId owner, long group);

    /** The saved groups of a post, by name. */
    List<Group> groups(PostId owner);

    /** A saved group of posts; {@code size}: how many are open today. */
    record Group(long id, String name, int size) {}

    /**
     * A unit with what numbers are made of.
     *
     * @param symbols symbols for number templates: unit, section, office, dept
     */
    record UnitFacts(UnitId unit, LocalName name, String kind, UnitId office, Map<String, String> symbols) {}
}
