package org.sanchika.office.head;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.FileHead.Grade;
import org.sanchika.office.Mended.Refused;

/** What a head of the file index may be. Facts come in as arguments; the answer is a reason, or none. */
public final class HeadRules {
    /** No slash: it parts the codes of a path. */
    private static final String CODE = "[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N} ._-]{0,19}";

    private HeadRules() {}

    public static boolean isCode(String code) {
        return code.matches(CODE);
    }

    /**
     * @param parent none for a head at the top
     * @param parentClosed it is offered no more
     * @param codeTaken a sister has the code
     */
    public static Optional<Refused> head(@Nullable Grade parent, Grade grade, boolean parentClosed, boolean codeTaken) {
        if (parent == null && grade != Grade.BASIC) {
            return Optional.of(Refused.of("parent", "head-needs-parent"));
        }
        if (parent != null && grade.ordinal() != parent.ordinal() + 1) {
            return Optional.of(Refused.of("grade", "head-grade"));
        }
        if (parentClosed) {
            return Optional.of(Refused.of("parent", "closed-head"));
        }
        return codeTaken ? Optional.of(Refused.of("code", "code-taken")) : Optional.empty();
    }
}
