package org.sanchika.dispatch.arrival;

import java.util.Objects;
import java.util.Optional;
import org.sanchika.dispatch.Addressee;
import org.sanchika.dispatch.Arrival;
import org.sanchika.dispatch.Arrivals;
import org.sanchika.dispatch.Carrier;
import org.sanchika.dispatch.Dispatch;
import org.sanchika.dispatch.Dispatch.Mode;
import org.sanchika.dispatch.Dispatch.Step;
import org.sanchika.dispatch.DispatchId;
import org.sanchika.dispatch.Dispatches;
import org.sanchika.dispatch.Outgone;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lays a letter before a desk of this installation, and tells the sender what became of it there. */
@Component
class InsideCarrier implements Carrier {
    private final Arrivals arrivals;
    private final Outgone outgone;
    private final Office office;
    private final Dispatches dispatches;

    InsideCarrier(Arrivals arrivals, Outgone outgone, Office office, Dispatches dispatches) {
        this.arrivals = arrivals;
        this.outgone = outgone;
        this.office = office;
        this.dispatches = dispatches;
    }

    @Override
    public Mode mode() {
        return Mode.INSIDE;
    }

    @Override
    public Optional<String> obstacle(Addressee to, String contact) {
        if (to.post() == null) {
            return Optional.of("dispatch.fault.contact.INSIDE");
        }
        return office.desk(to.post()).filter(desk -> !desk.closed()).isPresent()
                ? Optional.empty()
                : Optional.of("dispatch.fault.desk-closed");
    }

    @Override
    public Step.Kind carry(Dispatch dispatch, Addressee to, Acting by) {
        Outgone.Parcel parcel = outgone.parcel(dispatch, to, by);
        arrivals.arrive(new Arrival.Letter(
                Arrival.Source.INSIDE,
                Long.toString(dispatch.id().value()),
                Objects.requireNonNull(to.post()),
                to.role(),
                to.purpose(),
                parcel.sender(),
                parcel.number(),
                parcel.issue().dated(),
                parcel.form(),
                parcel.subjects(),
                parcel.language(),
                parcel.confidential(),
                parcel.document(),
                parcel.fileName(),
                parcel.enclosures()));
        return Step.Kind.DELIVERED;
    }

    @EventListener
    void ended(Arrivals.Ended ended) {
        if (ended.source() == Arrival.Source.INSIDE) {
            dispatches.learn(new DispatchId(Long.parseLong(ended.key())), ended.what(), ended.said());
        }
    }
}
