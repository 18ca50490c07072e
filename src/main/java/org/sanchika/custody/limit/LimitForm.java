package org.sanchika.custody.limit;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.sanchika.custody.Priority;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.pack.StatePack;
import org.sanchika.platform.web.Mistakes;

/** What an administrator sets, and what is wrong with it. */
public final class LimitForm {
    static final int MOST_DAYS = 120;
    static final int MOST_STEPS = 4;

    private LimitForm() {}

    /** What is empty or 0 stands for all. */
    public record Limit(String kind, String reference, String priority, int level, int days) {
        Map<String, Object> params() {
            return Map.of("kind", kind, "reference", reference, "priority", priority, "level", level, "days", days);
        }

        Mistakes mistakes(Collection<String> kinds, Collection<String> references, StatePack pack, Words words) {
            Mistakes mistakes = Mistakes.none();
            if (!kind.isEmpty() && !kinds.contains(kind)) {
                mistakes.add("kind", words.get("limit.choose"));
            }
            if (!reference.isEmpty() && !references.contains(reference)) {
                mistakes.add("reference", words.get("limit.choose"));
            }
            if (!priority.isEmpty()
                    && Arrays.stream(Priority.values())
                            .noneMatch(one -> one.name().equals(priority))) {
                mistakes.add("priority", words.get("limit.choose"));
            }
            if (level != 0 && pack.nameOf(level).isEmpty()) {
                mistakes.add("level", words.get("limit.choose"));
            }
            if (days < 0 || days > MOST_DAYS) {
                mistakes.add("days", words.get("limit.days-wrong", MOST_DAYS));
            }
            return mistakes;
        }
    }

    /** @param stepsUp 0 for the holder himself */
    public record Step(String reference, int afterDays, int stepsUp) {
        Map<String, Object> params() {
            return Map.of("reference", reference, "afterDays", afterDays, "stepsUp", stepsUp);
        }

        Mistakes mistakes(Collection<String> references, Words words) {
            Mistakes mistakes = Mistakes.none();
            if (!reference.isEmpty() && !references.contains(reference)) {
                mistakes.add("stepReference", words.get("limit.choose"));
            }
            if (afterDays < 1 || afterDays > MOST_DAYS) {
                mistakes.add("afterDays", words.get("limit.after-wrong", MOST_DAYS));
            }
            if (stepsUp < 0 || stepsUp > MOST_STEPS) {
                mistakes.add("stepsUp", words.get("limit.choose"));
            }
            return mistakes;
        }
    }
}
