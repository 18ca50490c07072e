package org.sanchika.mis.saved;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sanchika.mis.Readers;
import org.sanchika.mis.Reporting;
import org.sanchika.office.Acting;
import org.sanchika.office.Desk;
import org.sanchika.office.Office;
import org.sanchika.office.PersonId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.audit.Audit;
import org.sanchika.platform.language.Typed;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.web.Mistakes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has views sent: to whom, how often, as what. */
@Service
class Deliveries {
    static final int MOST = 20;
    private static final int FOUND = 20;
    private static final int SHOWN_DAYS = 7;

    private final DeliverySql sql;
    private final SendingSql sendings;
    private final Readers readers;
    private final Reporting reporting;
    private final Office office;
    private final Audit audit;
    private final Clock clock;

    Deliveries(
            DeliverySql sql,
            SendingSql sendings,
            Readers readers,
            Reporting reporting,
            Office office,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.sendings = sendings;
        this.readers = readers;
        this.reporting = reporting;
        this.office = office;
        this.audit = audit;
        this.clock = clock;
    }

    Optional<Delivery> of(View view) {
        return sql.find(view.id());
    }

    /** What did not arrive in the last days. */
    List<NotArrived> notArrived(View view) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Words.ZONE);
        return sendings.notArrived(view.id(), today.minusDays(SHOWN_DAYS));
    }

    /** Himself first, then those who are chosen, then who was found. */
    List<Candidate> candidates(View view, DeliveryForm form, Presence here) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(Candidate.key(here.personId(), here.acting().postId()));
        keys.addAll(form.to());
        String text = Typed.line(form.q());
        if (!text.isEmpty()) {
            for (Desk desk : office.find(text, new UnitId(here.acting().unitId()), FOUND)) {
                PersonId person = desk.person();
                if (person != null) {
                    keys.add(Candidate.key(person.value(), desk.post().value()));
                }
            }
        }
        List<Candidate> candidates = new ArrayList<>();
        for (String key : keys) {
            presence(key, view, here)
                    .map(one -> candidate(key, one, form.to().contains(key), here))
                    .ifPresent(candidates::add);
        }
        return candidates;
    }

    @Transactional
    public Mistakes set(View view, DeliveryForm form, Presence here, Words words) {
        Mistakes mistakes = Mistakes.none();
        Optional<LocalTime> at = form.time();
        if (at.isEmpty()) {
            mistakes.add("at", words.get("view.at-wrong"));
        }
        List<Delivery.Addressee> addressees = new ArrayList<>();
        for (String key : new LinkedHashSet<>(form.to())) {
            presence(key, view, here).ifPresent(one -> {
                if (sendings.address(one.personId()).isEmpty()) {
                    mistakes.add("to", noAddress(one, here, words));
                }
                addressees.add(addressee(one));
            });
        }
        if (addressees.isEmpty()) {
            mistakes.add("to", words.get("view.to-nobody"));
        } else if (addressees.size() > MOST) {
            mistakes.add("to", words.get("view.to-many", MOST));
        }
        if (!mistakes.isEmpty()) {
            return mistakes;
        }
        sql.put(new Delivery(
                view.id(),
                addressee(here),
                form.rhythmOrDaily(),
                form.day(),
                at.orElseThrow(),
                form.format().equals("xlsx") ? "xlsx" : "pdf",
                clock.instant(),
                addressees));
        audit.act(here, "view.sent", "view:" + view.id(), Map.of("rhythm", form.rhythm(), "to", form.to()));
        return mistakes;
    }

    @Transactional
    public void stop(View view, Presence here) {
        sql.delete(view.id());
        audit.act(here, "view.unsent", "view:" + view.id(), Map.of());
    }

    private static String noAddress(Presence one, Presence here, Words words) {
        return one.personId() == here.personId()
                ? words.get("view.no-address-own")
                : words.get("view.no-address", one.name().in(words.language()));
    }

    /** Who may himself look at the view, and whose office the reader may look at. */
    private Optional<Presence> presence(String key, View view, Presence here) {
        if (!key.matches("\\d{1,18}\\.\\d{1,18}")) {
            return Optional.empty();
        }
        int dot = key.indexOf('.');
        UnitId reach = Acting.of(here).reach();
        return readers.in(Long.parseLong(key.substring(0, dot)), Long.parseLong(key.substring(dot + 1)))
                .filter(one ->
                        reach == null || office.isWithin(new UnitId(one.acting().unitId()), reach))
                .filter(one -> reporting
                        .place(view.unit() == null ? 0 : view.unit().id(), Acting.of(one))
                        .isPresent());
    }

    private Candidate candidate(String key, Presence one, boolean chosen, Presence here) {
        return new Candidate(
                key,
                one.personId() == here.personId(),
                one.name(),
                one.acting().post(),
                one.acting().unit(),
                sendings.address(one.personId()),
                chosen);
    }

    private static Delivery.Addressee addressee(Presence one) {
        return new Delivery.Addressee(
                one.personId(), one.acting().postId(), one.acting().chargeId());
    }
}
