package org.sanchika.dispatch.compare;

import java.util.Locale;
import org.sanchika.dispatch.Issue;
import org.sanchika.dispatch.Scans;
import org.sanchika.dispatch.Scans.Scan;
import org.sanchika.office.Acting;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.document.Documents;
import org.sanchika.platform.document.PaperView;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.web.Gone;
import org.springframework.stereotype.Component;

/** The two papers that are compared. */
@Component
class ScanPapers {
    private final Scans scans;
    private final Documents documents;

    ScanPapers(Scans scans, Documents documents) {
        this.scans = scans;
        this.documents = documents;
    }

    enum Side {
        /** As it was to be signed. */
        PRINT,
        /** As it came back. */
        SIGNED;

        static Side of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Scan find(long id, Acting by) {
        return scans.find(id, by).orElseThrow(() -> new Gone("scan " + id));
    }

    Document document(Scan scan, Side side) {
        return side == Side.SIGNED
                ? scan.document()
                : documents.find(scan.print()).orElseThrow(() -> new Gone("print of scan " + scan.id()));
    }

    PaperView view(Scan scan, Side side, Words words) {
        String address = "/scans/" + scan.id() + "/" + side.word();
        return documents.view(document(scan, side), address, words.get("scan.side." + side));
    }

    static String fileName(Scan scan, Side side) {
        return side == Side.SIGNED ? scan.fileName() : Issue.printName(scan.number());
    }
}
