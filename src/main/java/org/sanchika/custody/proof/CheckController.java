package org.sanchika.custody.proof;

import java.util.List;
import java.util.Map;
import org.sanchika.custody.Proofs;
import org.sanchika.platform.audit.Audit;
import org.sanchika.platform.job.Outbox;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether the ledger is whole, and what was derived from it says the same: for who runs the installation. */
@Controller
class CheckController {
    private static final int SHOWN = 30;
    private static final String CHECK = "check";
    private static final String REPAIR = "repair";
    private static final List<String> ORDERS = List.of(CHECK, REPAIR);

    private final Proofs proofs;
    private final Outbox outbox;
    private final Audit audit;

    CheckController(Proofs proofs, Outbox outbox, Audit audit) {
        this.proofs = proofs;
        this.outbox = outbox;
        this.audit = audit;
    }

    @GetMapping("/ledger-checks")
    @Requires(Power.INSTALLATION)
    String list(Model model) {
        model.addAttribute("checks", proofs.checkUps(SHOWN));
        model.addAttribute("atWork", ORDERS.stream().anyMatch(one -> outbox.isOrdered(Proofs.CHECK, one)));
        return "custody/checks";
    }

    /** Of a large ledger it takes minutes: it is done in the background. */
    @PostMapping("/ledger-checks")
    @Requires(Power.INSTALLATION)
    @Transactional
    public String order(
            @RequestParam(defaultValue = "false") boolean repair,
            Presence here,
            Words words,
            RedirectAttributes redirect) {
        outbox.later(Proofs.CHECK, repair ? REPAIR : CHECK, Long.toString(here.personId()));
        audit.act(here, "ledger.check", "installation", Map.of("repair", repair));
        redirect.addFlashAttribute(Pages.NOTICE, words.get("check.ordered"));
        return "redirect:/ledger-checks";
    }
}
