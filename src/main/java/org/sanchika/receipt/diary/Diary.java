package org.sanchika.receipt.diary;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Cover;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.NewMatter;
import org.sanchika.custody.Outcome;
import org.sanchika.office.Acting;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.document.Documents;
import org.sanchika.platform.document.Intake;
import org.sanchika.platform.number.NumberSeries;
import org.sanchika.platform.pack.NumberTemplate;
import org.sanchika.receipt.Disposal;
import org.sanchika.receipt.Fault;
import org.sanchika.receipt.NewReceipt;
import org.sanchika.receipt.Receipt;
import org.sanchika.receipt.ReceiptRegistered;
import org.sanchika.receipt.Receipts;
import org.sanchika.receipt.Registration;
import org.sanchika.receipt.Senders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Receipts as a diary: the serial, the cover, the sender and the desk are written together or not at all. */
@Service
@Transactional
class Diary implements Receipts {
    private static final Logger log = LoggerFactory.getLogger(Diary.class);

    private final DiarySql sql;
    private final UploadSql uploads;
    private final Senders senders;
    private final Custody custody;
    private final Amendments amendments;
    private final Facts facts;
    private final Documents documents;

    Diary(
            DiarySql sql,
            UploadSql uploads,
            Senders senders,
            Custody custody,
            Amendments amendments,
            Facts facts,
            Documents documents) {
        this.sql = sql;
        this.uploads = uploads;
        this.senders = senders;
        this.custody = custody;
        this.amendments = amendments;
        this.facts = facts;
        this.documents = documents;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Intake take(InputStream content, String fileName, Acting by) throws IOException {
        Intake intake = documents.take(content, fileName);
        if (intake instanceof Intake.Stored(Document document)) {
            uploads.note(by.person(), document.hash(), facts.now());
        }
        return intake;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Fault> faults(NewReceipt receipt, Acting by) {
        List<Fault> faults = new ArrayList<>(DiaryRules.faults(receipt, facts.today()));
        faults.addAll(senders.faults(receipt.sender()));
        if (receipt.scan() != null && !brought(receipt.scan(), by)) {
            faults.add(Fault.of("document", "receipt.fault.document-gone"));
        }
        return faults;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Registration.Earlier> earlier(NewReceipt receipt, Acting by) {
        return sql.earlier(receipt, facts.office(by.unit()), facts.principals(by));
    }

    @Override
    public Registration register(NewReceipt receipt, Acting by) {
        List<Fault> faults = faults(receipt, by);
        if (!faults.isEmpty()) {
            return new Registration.Refused(faults);
        }
        List<Registration.Earlier> earlier = earlier(receipt, by);
        if (!earlier.isEmpty() && !receipt.anyway()) {
            return new Registration.SameLetter(earlier);
        }
        MatterId twin = earlier.isEmpty() ? null : earlier.getFirst().id();
        return write(receipt, null, twin, by);
    }

    @Override
    public Registration copy(MatterId receipt, Acting by) {
        return find(receipt, by)
                .map(original -> write(original.again(original.letter().subject()), receipt, null, by))
                .orElseGet(Registration.Unknown::new);
    }

    @Override
    public Registration split(MatterId receipt, String subject, Acting by) {
        Optional<Receipt> original = find(receipt, by);
        if (original.isEmpty()) {
            return new Registration.Unknown();
        }
        NewReceipt part = original.get().again(subject.strip());
        List<Fault> faults = DiaryRules.faults(part, facts.today());
        return faults.isEmpty() ? write(part, receipt, null, by) : new Registration.Refused(faults);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Receipt> find(MatterId receipt, Acting by) {
        return sql.find(receipt, facts.principals(by));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Receipt> numbered(String number, Acting by) {
        return sql.numbered(number, facts.principals(by)).flatMap(id -> find(id, by));
    }

    @Override
    public Registration describe(MatterId receipt, NewReceipt changed, Acting by) {
        return find(receipt, by)
                .map(known -> amendments.describe(known, changed, brought(changed.scan(), by), by))
                .orElseGet(Registration.Unknown::new);
    }

    @Override
    public Outcome link(MatterId receipt, MatterId other, Acting by) {
        return amendments.link(receipt, other, by);
    }

    @Override
    public Outcome unlink(MatterId receipt, MatterId other, Acting by) {
        return amendments.unlink(receipt, other, by);
    }

    @Override
    public Outcome dispute(MatterId receipt, String reason, Acting by) {
        return amendments.dispute(receipt, reason, by);
    }

    @Override
    public Outcome close(MatterId receipt, Disposal disposal, String remark, Acting by) {
        return custody.close(receipt, disposal.name(), remark, by);
    }

    @Override
    public Outcome mergeInto(MatterId receipt, MatterId of, String remark, Acting by) {
        return amendments.mergeInto(receipt, of, remark, by);
    }

    private boolean brought(NewReceipt.@Nullable Scan scan, Acting by) {
        return scan == null
                || uploads.brought(by.person(), scan.sha256())
                || sql.shows(scan.sha256(), facts.principals(by));
    }

    private Registration write(NewReceipt receipt, @Nullable MatterId splitFrom, @Nullable MatterId twin, Acting by) {
        LocalDate today = facts.today();
        Map<String, String> values = new HashMap<>(facts.symbols(by.unit()));
        values.put("lang", DiaryRules.languageSign(receipt.letter().language()));
        NumberTemplate template = facts.template();
        String series = template.series("receipt", today, values);
        NumberSeries numbers = facts.numbers();
        long serial = numbers.next(series);
        String number = Normalizer.normalize(template.render(serial, today, values), Normalizer.Form.NFC);
        long computerNo = numbers.computerNo();
        Cover cover = facts.cover(number, receipt);
        MatterId id = custody.begin(
                new NewMatter(
                        facts.kind(),
                        computerNo,
                        by.unit(),
                        cover,
                        receipt.handling().priority()),
                by);
        long sender = senders.keep(receipt.sender(), by);
        sql.insert(id, new DiarySql.Place(series, serial, by.unit(), today), receipt, sender, splitFrom, twin);
        if (!cover.restricted()) {
            custody.grant(id, "unit:" + by.unit().value(), "DIARY");
        }
        MatterId linkTo = receipt.handling().linkTo();
        if (linkTo != null && custody.visible(linkTo, by)) {
            sql.link(id, linkTo);
        }
        log.info(
                "receipt.registered matter={} series={} serial={} unit={} post={} twin={}",
                id.value(),
                series,
                serial,
                by.unit().value(),
                by.post().value(),
                twin);
        facts.tell(new ReceiptRegistered(id, number, receipt.letter().words()));
        return new Registration.Registered(id, computerNo, number);
    }
}
