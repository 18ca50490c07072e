package org.sanchika.custody.acting;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Act;
import org.sanchika.custody.ActForm;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.web.Problem;
import org.springframework.http.HttpStatus;

/** What programs send with an act, read as the form that a person would have filled in. */
final class ActBodies {
    /** Acts that are movements, and answer with one. */
    static final Set<Act> MOVES = Set.of(Act.SEND, Act.CLAIM, Act.PULL_BACK, Act.PULL_UP, Act.REOPEN);

    /** Names of form fields that the API calls otherwise. */
    private static final Map<String, String> NAMES = Map.of("to", "toPost", "copies", "cc");

    private ActBodies() {}

    /** A body as a form. */
    interface Body {
        ActForm form();
    }

    record Reason(@Nullable String reason) implements Body {
        @Override
        public ActForm form() {
            return ActForm.of("reason", reason);
        }
    }

    record Parking(@Nullable String reason, @Nullable String until) implements Body {
        @Override
        public ActForm form() {
            return ActForm.of("reason", reason, "until", until);
        }
    }

    record Closing(@Nullable String disposal, @Nullable String reason) implements Body {
        @Override
        public ActForm form() {
            return ActForm.of("disposal", disposal, "reason", reason);
        }
    }

    record Sending(
            @Nullable String toPost,
            @Nullable String action,
            @Nullable String priority,
            @Nullable String dueOn,
            @Nullable String remarks,
            @Nullable List<String> cc)
            implements Body {
        @Override
        public ActForm form() {
            return ActForm.of(
                    "to",
                    toPost,
                    "action",
                    action,
                    "priority",
                    priority,
                    "dueOn",
                    dueOn,
                    "remarks",
                    remarks,
                    "copies",
                    cc);
        }
    }

    static Problem problem(List<ActForm.Fault> faults, Words words) {
        List<Problem.FieldError> errors = faults.stream()
                .map(fault -> new Problem.FieldError(
                        NAMES.getOrDefault(fault.field(), fault.field()), words.get(fault.key())))
                .toList();
        return new Problem(
                "/problems/bad-input",
                HttpStatus.UNPROCESSABLE_CONTENT,
                words.get("refusal.title"),
                words.get("form.problems"),
                errors,
                Map.of());
    }
}
