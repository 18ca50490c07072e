package org.sanchika.dispatch.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.dispatch.Arrival;
import org.sanchika.dispatch.ArrivalId;
import org.sanchika.dispatch.Arrivals;
import org.sanchika.dispatch.partner.Consignee;
import org.sanchika.dispatch.wire.Description;
import org.sanchika.dispatch.wire.FileDescription;
import org.sanchika.dispatch.wire.FileProof;
import org.sanchika.dispatch.wire.PackageFault;
import org.sanchika.dispatch.wire.Parcel;
import org.sanchika.dispatch.wire.Unpacked;
import org.sanchika.office.PostId;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.document.Documents;
import org.sanchika.platform.document.Intake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Takes packages in: looked through, every paper received like a stranger's, and laid before the desk they are for. */
@Component
class Receiving {
    private static final Logger log = LoggerFactory.getLogger(Receiving.class);

    private final Answering answering;
    private final Arrivals arrivals;
    private final Consignee consignee;
    private final Documents documents;
    private final ExchangeProperties properties;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    Receiving(
            Answering answering,
            Arrivals arrivals,
            Consignee consignee,
            Documents documents,
            ExchangeProperties properties,
            TransactionTemplate transaction,
            JsonMapper json) {
        this.answering = answering;
        this.arrivals = arrivals;
        this.consignee = consignee;
        this.documents = documents;
        this.properties = properties;
        this.transaction = transaction;
        this.json = json;
    }

    sealed interface Taken {
        /** What we say of it, signed; of one that came before what was said then. */
        record Answered(List<String> receipts) implements Taken {}

        /** Nothing in it can be believed, so nothing is said of it. */
        record Unbelieved(PackageFault why) implements Taken {}

        /** Nobody is free to look at its papers: once more later. */
        record NotNow() implements Taken {}
    }

    /** @param peer who brought it, and must have signed it */
    Taken take(Peer peer, Path file) throws IOException {
        return switch (Unpacked.open(
                file, properties.most().toBytes(), peer.trusted().keys(), json)) {
            case Unpacked.Opening.Wrong(var why) -> unbelieved(peer, why);
            case Unpacked.Opening.Sound(var what) -> {
                try (what) {
                    yield take(peer, what);
                }
            }
        };
    }

    private Taken take(Peer peer, Unpacked what) throws IOException {
        Parcel parcel = what.parcel();
        if (!parcel.from().equals(peer.installation())) {
            return unbelieved(peer, PackageFault.UNKNOWN_KEY);
        }
        if (!parcel.to().equals(answering.self())) {
            return unbelieved(peer, PackageFault.NOT_FOR_US);
        }
        List<String> earlier = answering.said(peer, parcel.id());
        if (!earlier.isEmpty()) {
            return new Taken.Answered(earlier);
        }
        PostId desk = answering.desk(parcel.unit()).orElse(null);
        if (desk == null) {
            return refused(peer, parcel, PackageFault.UNKNOWN_UNIT);
        }
        if (parcel instanceof FileDescription file
                && !(FileProof.holds(file, what.documents(), json) && consignee.isSound(file))) {
            return refused(peer, parcel, PackageFault.ALTERED);
        }
        List<@Nullable Document> papers = new ArrayList<>();
        for (int place = 0; place < parcel.papers().size(); place++) {
            Description.Paper paper = parcel.papers().get(place);
            if (!paper.enclosed()) {
                papers.add(null);
                continue;
            }
            try (InputStream content = what.paper(place)) {
                switch (documents.take(content, paper.fileName())) {
                    case Intake.Stored(var document) -> papers.add(document);
                    case Intake.ScannerDown down -> {
                        return new Taken.NotNow();
                    }
                    case Intake.Busy busy -> {
                        return new Taken.NotNow();
                    }
                    case Intake.Refused why -> {
                        log.warn("exchange.paper peer={} package={} why={}", peer.code(), parcel.id(), why);
                        return refused(peer, parcel, PackageFault.PAPER);
                    }
                }
            }
        }
        return switch (parcel) {
            case Description letter -> arrived(peer, letter, desk, papers);
            case FileDescription file -> arrived(peer, file, desk, papers);
        };
    }

    private Taken arrived(Peer peer, FileDescription file, PostId desk, List<@Nullable Document> papers) {
        var came = new Consignee.Came(Answering.partner(peer), file, desk, List.copyOf(papers));
        transaction.executeWithoutResult(status -> consignee
                .take(came)
                .ifPresentOrElse(
                        why -> answering.refused(peer, file.id(), why), () -> answering.received(peer, file.id())));
        log.info("exchange.received peer={} package={} file", peer.code(), file.id());
        return new Taken.Answered(answering.said(peer, file.id()));
    }

    private Taken arrived(Peer peer, Description letter, PostId desk, List<@Nullable Document> papers) {
        transaction.executeWithoutResult(status -> {
            ArrivalId arrival = arrivals.arrive(letter(peer, letter, desk, papers));
            answering.received(peer, letter.id(), arrival);
        });
        log.info("exchange.received peer={} package={}", peer.code(), letter.id());
        return new Taken.Answered(answering.said(peer, letter.id()));
    }

    private Taken refused(Peer peer, Parcel letter, PackageFault why) {
        transaction.executeWithoutResult(status -> answering.refused(peer, letter.id(), why));
        log.warn("exchange.refused peer={} package={} why={}", peer.code(), letter.id(), why);
        return new Taken.Answered(answering.said(peer, letter.id()));
    }

    private static Taken unbelieved(Peer peer, PackageFault why) {
        log.warn("exchange.unbelieved peer={} why={}", peer.code(), why);
        return new Taken.Unbelieved(why);
    }

    private static Arrival.Letter letter(Peer peer, Description letter, PostId desk, List<@Nullable Document> papers) {
        List<Arrival.Enclosure> enclosures = new ArrayList<>();
        for (int place = 1; place < papers.size(); place++) {
            Description.Paper paper = letter.papers().get(place);
            enclosures.add(new Arrival.Enclosure(paper.title(), papers.get(place), paper.fileName()));
        }
        return new Arrival.Letter(
                Arrival.Source.EXCHANGE,
                Answering.key(peer.id(), letter.id()),
                desk,
                letter.role(),
                letter.purpose(),
                sender(peer, letter.sender()),
                letter.number(),
                letter.dated(),
                letter.form(),
                letter.subjects(),
                letter.language(),
                letter.confidential(),
                Optional.ofNullable(papers.getFirst()).orElseThrow(),
                letter.papers().getFirst().fileName(),
                enclosures);
    }

    /** Under the name by which we know the installation, whatever it calls itself. */
    private static Arrival.Sender sender(Peer peer, Arrival.Sender said) {
        String office = said.office().isBlank() ? peer.name() : said.office() + ", " + peer.name();
        return new Arrival.Sender(said.name(), said.designation(), office);
    }
}
