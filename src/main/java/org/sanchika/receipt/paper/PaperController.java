package org.sanchika.receipt.paper;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.platform.audit.Audit;
import org.sanchika.platform.language.Dictionary;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.pack.StatePack;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.receipt.Receipt;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A receipt to look at, to print and to acknowledge. Views are on record. */
@Controller
@RequestMapping("/receipts/{id:\\d{1,18}}")
class PaperController {
    private final Desktop desktop;
    private final Audit audit;
    private final Dictionary dictionary;
    private final StatePack pack;
    private final Office office;
    private final Clock clock;

    PaperController(Desktop desktop, Audit audit, Dictionary dictionary, StatePack pack, Office office, Clock clock) {
        this.desktop = desktop;
        this.audit = audit;
        this.dictionary = dictionary;
        this.pack = pack;
        this.office = office;
        this.clock = clock;
    }

    @GetMapping
    @Requires(Power.READ)
    String show(@PathVariable long id, Acting by, HttpServletRequest request, Model model) {
        model.addAttribute("shown", desktop.opened(id, by));
        record("VIEW", id, request);
        return "receipt/receipt";
    }

    @GetMapping("/print")
    @Requires(Power.READ)
    String print(@PathVariable long id, Acting by, HttpServletRequest request, Model model) {
        model.addAttribute("shown", desktop.opened(id, by));
        model.addAttribute("now", clock.instant());
        record("PRINT", id, request);
        return "receipt/print";
    }

    /** In the sender's language where that is one of ours, else in the state's first. */
    @GetMapping("/acknowledgement")
    @Requires(Power.READ)
    String acknowledgement(@PathVariable long id, Acting by, HttpServletRequest request, Model model) {
        Receipt receipt = desktop.receipt(id, by);
        Language language =
                Language.of(receipt.letter().language()).orElse(pack.languages().getFirst());
        model.addAttribute("receipt", receipt);
        model.addAttribute("words", dictionary.in(language));
        model.addAttribute("office", office.unit(receipt.diaryUnit()).name().in(language));
        model.addAttribute("government", pack.government().in(language));
        model.addAttribute("now", clock.instant());
        record("ACKNOWLEDGEMENT", id, request);
        return "receipt/acknowledgement";
    }

    private void record(String kind, long id, HttpServletRequest request) {
        audit.access(Presence.of(request), kind, "receipt:" + id, request.getRemoteAddr());
    }
}
