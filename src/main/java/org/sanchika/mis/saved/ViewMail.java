package org.sanchika.mis.saved;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.sanchika.mis.Asked;
import org.sanchika.mis.Readers;
import org.sanchika.mis.Report;
import org.sanchika.mis.ReportPlace;
import org.sanchika.mis.ReportPrinting;
import org.sanchika.mis.ReportShapes;
import org.sanchika.mis.ReportTable;
import org.sanchika.mis.Reporting;
import org.sanchika.mis.Reports;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Dictionary;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.mail.MailMessage;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.web.Xlsx;
import org.springframework.stereotype.Component;

/** Makes a view for one addressee: what it holds is what he may look at, in his language. */
@Component
class ViewMail {
    private final ViewSql views;
    private final SendingSql sendings;
    private final Readers readers;
    private final Reports reports;
    private final Reporting reporting;
    private final ReportPrinting printing;
    private final Dictionary dictionary;

    ViewMail(
            ViewSql views,
            SendingSql sendings,
            Readers readers,
            Reports reports,
            Reporting reporting,
            ReportPrinting printing,
            Dictionary dictionary) {
        this.views = views;
        this.sendings = sendings;
        this.readers = readers;
        this.reports = reports;
        this.reporting = reporting;
        this.printing = printing;
        this.dictionary = dictionary;
    }

    sealed interface Outcome {}

    record Ready(MailMessage message) implements Outcome {}

    record Not(Sending.Why why) implements Outcome {}

    Outcome of(Sending sending) throws IOException {
        View view = views.find(sending.view()).orElseThrow();
        Delivery.Addressee to = sending.to();
        Presence here = reader(to).orElse(null);
        if (here == null) {
            return new Not(Sending.Why.CHARGE);
        }
        String address = sendings.address(to.person());
        if (address.isEmpty()) {
            return new Not(Sending.Why.ADDRESS);
        }
        Report report = reports.named(view.report()).orElse(null);
        if (report == null) {
            return new Not(Sending.Why.REPORT);
        }
        Acting reader = Acting.of(here);
        Asked asked = view.asked(report, sending.day());
        ReportPlace place = reporting.place(asked.unit(), reader).orElse(null);
        if (place == null) {
            return new Not(Sending.Why.UNIT);
        }
        Words words = dictionary.in(here.language(), here.acting().officeKind());
        boolean paper = sending.format().equals("pdf");
        ReportTable table =
                reporting.table(asked, place, paper ? ReportPrinting.LINES : Reporting.SHEET_LINES, reader, words);
        String title = words.get("mis.report." + report.name());
        byte[] bytes = paper
                ? printing.pdf(asked, place, table, here, reader, words)
                : Xlsx.of(title, ReportShapes.lines(table));
        String name = report.name() + "-" + sending.day() + "." + sending.format();
        String type = paper ? "application/pdf" : Xlsx.TYPE.toString();
        return new Ready(new MailMessage(
                sending.messageId(),
                view.owner().in(words.language()),
                address,
                view.name() + " (" + words.day(sending.day()) + ")",
                said(title, view, table, words),
                List.of(new MailMessage.Attachment(name, type, bytes))));
    }

    Optional<Presence> reader(Delivery.Addressee to) {
        return readers.under(to.person(), to.post(), to.charge());
    }

    private static String said(String title, View view, ReportTable table, Words words) {
        String said = words.get("view.mail", title, view.owner().in(words.language()));
        return table.more()
                ? said + "\n" + words.get("view.mail.more", table.rows().size())
                : said;
    }
}
