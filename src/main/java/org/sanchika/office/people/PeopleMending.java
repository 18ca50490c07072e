package org.sanchika.office.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.ChargeId;
import org.sanchika.office.Mended;
import org.sanchika.office.Mended.Refused;
import org.sanchika.office.Office;
import org.sanchika.office.OfficeRegister;
import org.sanchika.office.PersonId;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.sanchika.office.people.PeopleRules.ChargeFacts;
import org.sanchika.platform.audit.Audit;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Administrators mend people and their charges: each act within their reach, by the rules, and on record. */
@Service
@Transactional
class PeopleMending {
    private static final Logger log = LoggerFactory.getLogger(PeopleMending.class);

    private final OfficeRegister register;
    private final Office office;
    private final PeopleSql people;
    private final ChargeSql charges;
    private final Audit audit;
    private final Clock clock;

    PeopleMending(
            OfficeRegister register, Office office, PeopleSql people, ChargeSql charges, Audit audit, Clock clock) {
        this.register = register;
        this.office = office;
        this.people = people;
        this.charges = charges;
        this.audit = audit;
        this.clock = clock;
    }

    /** A charge to be given; {@code until} only when it is for a time. */
    record Giving(
            long person,
            long post,
            String kind,
            LocalDate from,
            @Nullable LocalDate until) {}

    Mended add(Presence who, PersonForm form) {
        if (people.codeTaken(form.person().code())) {
            return Refused.of("code", "code-taken");
        }
        PersonId id = register.addPerson(form.person());
        return done(
                who,
                "person.added",
                "person:" + id.value(),
                id.value(),
                Map.of("code", form.person().code()));
    }

    Mended change(Presence who, long id, PersonForm form) {
        Optional<Refused> refusal = PeopleRules.person(who.powers(), standings(who, id));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        String before = people.person(id).orElseThrow().toString();
        register.changePerson(new PersonId(id), form.person());
        return done(who, "person.changed", "person:" + id, id, Map.of("before", before));
    }

    boolean answersFor(Presence who, long person) {
        return who.may(Power.OFFICE)
                && PeopleRules.person(who.powers(), standings(who, person)).isEmpty();
    }

    /** Hands out a one-time code; whatever the person has open ends. */
    Mended giveCode(Presence who, long person, String login, String code, Instant until) {
        Optional<Refused> refusal = PeopleRules.code(
                who.powers(), standings(who, person), who.personId() == person, people.loginTaken(login, person));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        register.giveCode(new PersonId(person), login, code, until);
        return done(who, "account.code-given", "person:" + person, person, Map.of("until", until.toString()));
    }

    Mended give(Presence who, Giving giving) {
        charges.takePost(giving.post());
        Optional<ChargeFacts> facts = charges.facts(
                giving.post(), giving.person(), who.acting().unitId(), who.may(Power.INSTALLATION), today());
        if (facts.isEmpty() || people.person(giving.person()).isEmpty()) {
            return Refused.of("person", "no-such-person");
        }
        Optional<Refused> refusal =
                PeopleRules.charge(who.powers(), facts.get(), giving.kind(), giving.from(), giving.until(), today());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        ChargeId id = register.giveCharge(
                new PersonId(giving.person()), new PostId(giving.post()), giving.kind(), giving.from());
        if (giving.until() != null) {
            register.endCharge(id, giving.until());
        }
        return done(
                who,
                "charge.given",
                "post:" + giving.post(),
                id.value(),
                Map.of(
                        "person",
                        giving.person(),
                        "kind",
                        giving.kind(),
                        "from",
                        giving.from().toString()));
    }

    /** Relieves whoever holds the charge after {@code until}; empty when there is no such open charge. */
    Optional<Mended> relieve(Presence who, long charge, LocalDate until) {
        return charges.open(charge).map(open -> {
            charges.takePost(open.post());
            boolean within = office.isWithin(
                    new UnitId(open.unit()), new UnitId(who.acting().unitId()));
            if (!who.may(Power.INSTALLATION) && !within) {
                return Refused.of("until", "outside");
            }
            if (open.installation() && !who.may(Power.INSTALLATION)) {
                return Refused.of("until", "installation");
            }
            if (until.isBefore(open.from())) {
                return Refused.of("until", "until-before-from");
            }
            register.endCharge(new ChargeId(charge), until);
            return done(
                    who,
                    "charge.ended",
                    "post:" + open.post(),
                    open.post(),
                    Map.of("charge", charge, "until", until.toString()));
        });
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.ZONE);
    }

    private java.util.List<PeopleRules.Standing> standings(Presence who, long person) {
        return people.standings(person, who.acting().unitId(), today());
    }

    private Mended done(Presence who, String act, String target, long id, Map<String, ?> detail) {
        audit.act(who, act, target, detail);
        log.info("{} {} by={}", act, target, who.personId());
        return new Mended.Done(id);
    }
}
