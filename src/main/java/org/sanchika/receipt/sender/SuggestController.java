package org.sanchika.receipt.sender;

import java.util.List;
import org.sanchika.office.Acting;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.receipt.Sender;
import org.sanchika.receipt.Senders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Senders to choose from while one types a name. */
@RestController
class SuggestController {
    private static final int MOST = 8;

    private final Senders senders;

    SuggestController(Senders senders) {
        this.senders = senders;
    }

    /** A sender as the form fills itself from him. */
    record Suggestion(String id, String label, String detail, Sender.Card card) {
        static Suggestion of(Sender sender) {
            var card = sender.card();
            String detail = Sender.Card.named("", card.designation(), card.organisation())
                    .line();
            return new Suggestion(Long.toString(sender.id()), card.name(), detail, card);
        }
    }

    @GetMapping("/senders/suggest")
    @Requires(Power.REGISTER)
    List<Suggestion> suggest(@RequestParam(defaultValue = "") String q, Acting by) {
        return q.isBlank()
                ? List.of()
                : senders.suggest(q, by, MOST).stream().map(Suggestion::of).toList();
    }
}
