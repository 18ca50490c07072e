package org.sanchika.mis.saved;

import java.time.Clock;
import java.time.ZonedDateTime;
import org.sanchika.mis.Readers;
import org.sanchika.office.Office;
import org.sanchika.office.UnitId;
import org.sanchika.platform.job.Outbox;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.mail.MailServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks which views are to go by now, and reserves one message for each addressee: what is reserved goes once. */
@Service
class DeliveryRound {
    private static final Logger log = LoggerFactory.getLogger(DeliveryRound.class);

    private final DeliverySql deliveries;
    private final SendingSql sendings;
    private final Readers readers;
    private final Office office;
    private final MailServer server;
    private final Outbox outbox;
    private final Clock clock;

    DeliveryRound(
            DeliverySql deliveries,
            SendingSql sendings,
            Readers readers,
            Office office,
            MailServer server,
            Outbox outbox,
            Clock clock) {
        this.deliveries = deliveries;
        this.sendings = sendings;
        this.readers = readers;
        this.office = office;
        this.server = server;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** In one transaction: a view is reserved for all of its addressees or for none. */
    @Transactional
    public void run() {
        if (!server.isThere()) {
            return;
        }
        ZonedDateTime now = clock.instant().atZone(Words.ZONE);
        for (Delivery delivery : deliveries.waiting(now.toLocalDate(), now.toLocalTime())) {
            Delivery.Addressee by = delivery.by();
            readers.under(by.person(), by.post(), by.charge())
                    .filter(here -> DeliveryRules.isDue(
                            delivery,
                            now,
                            office.calendar(new UnitId(here.acting().unitId()))))
                    .ifPresent(here -> reserve(delivery, now));
        }
    }

    private void reserve(Delivery delivery, ZonedDateTime now) {
        for (Delivery.Addressee to : delivery.addressees()) {
            String identity = server.identity("report." + delivery.view());
            sendings.reserve(delivery, to, now.toLocalDate(), identity, now.toInstant())
                    .ifPresent(id -> outbox.later(DeliveryJob.NAME, Long.toString(id), ""));
        }
        log.info(
                "view.due view={} addressees={}",
                delivery.view(),
                delivery.addressees().size());
    }
}
