package org.sanchika.custody;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Outcome.Refusal;
import org.sanchika.office.Desk;
import org.sanchika.office.Office;
import org.sanchika.office.PostId;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Says a refusal of the ledger in the reader's words, on pages and to programs alike. */
@Component
public class Refusals {
    private final Office office;

    Refusals(Office office) {
        this.office = office;
    }

    public String sentence(Refusal refusal, Words words) {
        return switch (refusal) {
            case Outcome.Unknown unknown -> words.get("error.404.detail");
            case Outcome.NotHolder other -> words.get("refusal.not-holder", name(other.holder(), words));
            case Outcome.NotReceived paper -> words.get("refusal.not-received");
            case Outcome.AlreadyReceived paper -> words.get("refusal.already-received");
            case Outcome.AlreadyOpened other -> words.get("refusal.already-opened", name(other.holder(), words));
            case Outcome.NotSender other -> words.get("refusal.not-sender", name(other.holder(), words));
            case Outcome.NotAbove other -> words.get("refusal.not-above", name(other.holder(), words));
            case Outcome.NotActive idle -> words.get("refusal.not-active." + idle.state());
            case Outcome.AlreadyActive active -> words.get("refusal.already-active");
            case Outcome.SameDesk same -> words.get("refusal.same-desk");
            case Outcome.NoSuchDesk none -> words.get("refusal.no-such-desk");
            case Outcome.MayNot power -> words.get("refusal.may-not");
            case Outcome.ReasonMissing text -> words.get("refusal.reason-missing");
            case Outcome.TextTooLong text -> words.get("form.too-long", text.most());
            case Outcome.DateNotAhead date -> words.get("refusal.date-not-ahead");
            case Outcome.Obstacle owner -> words.get(owner.key());
            case Outcome.NotCarrier carrier -> words.get("refusal.not-carrier");
        };
    }

    /** The refusal as a program reads it; where somebody else holds the matter the answer says who. */
    public Problem problem(Refusal refusal, Words words) {
        HttpStatus status = status(refusal);
        Problem problem =
                Problem.of("/problems/" + name(refusal), status, words.get("refusal.title"), sentence(refusal, words));
        PostId holder = holder(refusal);
        return holder == null
                ? problem
                : problem.with("holder", Map.of("postId", Long.toString(holder.value()), "name", name(holder, words)));
    }

    public HttpStatus status(Refusal refusal) {
        return switch (refusal) {
            case Outcome.Unknown unknown -> HttpStatus.NOT_FOUND;
            case Outcome.MayNot power -> HttpStatus.FORBIDDEN;
            case Outcome.NotHolder other -> HttpStatus.CONFLICT;
            case Outcome.AlreadyOpened other -> HttpStatus.CONFLICT;
            case Outcome.NotSender other -> HttpStatus.CONFLICT;
            case Outcome.NotActive idle -> HttpStatus.CONFLICT;
            case Outcome.AlreadyActive active -> HttpStatus.CONFLICT;
            case Outcome.AlreadyReceived paper -> HttpStatus.CONFLICT;
            case Outcome.NotAbove other -> HttpStatus.FORBIDDEN;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    private String name(PostId post, Words words) {
        return office.desk(post).map(desk -> named(desk, words)).orElse("");
    }

    private static String named(Desk desk, Words words) {
        String title =
                desk.title().in(words.language()) + ", " + desk.unitName().in(words.language());
        return desk.holder() == null ? title : desk.holder().in(words.language()) + " (" + title + ")";
    }

    /** NotHolder is {@code not-holder}. */
    private static String name(Refusal refusal) {
        return refusal.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])([A-Z])", "-$1")
                .toLowerCase(Locale.ROOT);
    }

    private static @Nullable PostId holder(Refusal refusal) {
        return switch (refusal) {
            case Outcome.NotHolder other -> other.holder();
            case Outcome.AlreadyOpened other -> other.holder();
            case Outcome.NotSender other -> other.holder();
            case Outcome.NotAbove other -> other.holder();
            default -> null;
        };
    }
}
