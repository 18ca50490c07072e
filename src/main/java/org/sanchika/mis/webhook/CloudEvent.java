package org.sanchika.mis.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Proofs;
import org.sanchika.mis.UnitMetrics;
import org.sanchika.platform.language.Words;

/**
 * A notice as CloudEvents 1.0 has it in JSON.
 *
 * @param source where it comes from, and where the same can be asked for
 * @param subject code of the unit; none for what has none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CloudEvent(
        String specversion,
        String id,
        String source,
        String type,
        @Nullable String subject,
        OffsetDateTime time,
        String datacontenttype,
        Object data) {

    CloudEvent(String id, String source, NoticeKind kind, @Nullable String subject, OffsetDateTime time, Object data) {
        this("1.0", id, source, kind.type(), subject, time, "application/json", data);
    }

    /** @param link where they can be asked for again */
    record Figures(String link, UnitMetrics figures) {}

    /**
     * What lies on desks of a unit with all below it.
     *
     * @param overLimit how much of it is past the date to act by
     * @param before how much was told last; none: nothing was
     */
    record OverLimit(
            String unit,
            @Nullable Integer lgd,
            int lying,
            int overLimit,
            @Nullable Integer before,
            int oldestDays) {
        static OverLimit of(UnitMetrics figures, @Nullable Integer before) {
            List<UnitMetrics.Pending> all = figures.pendency();
            return new OverLimit(
                    figures.unit(),
                    figures.lgd(),
                    all.stream().mapToInt(UnitMetrics.Pending::total).sum(),
                    all.stream().mapToInt(UnitMetrics.Pending::overLimit).sum(),
                    before,
                    all.stream().mapToInt(UnitMetrics.Pending::oldestDays).max().orElse(0));
        }

        boolean isNews() {
            return overLimit != (before == null ? 0 : before);
        }
    }

    /** Without what was found: that names matters. */
    record Checked(OffsetDateTime begun, OffsetDateTime ended, long matters, int found, int repaired, boolean clean) {
        static Checked of(Proofs.CheckUp checkUp) {
            return new Checked(
                    checkUp.at().atZone(Words.ZONE).toOffsetDateTime(),
                    checkUp.until().atZone(Words.ZONE).toOffsetDateTime(),
                    checkUp.matters(),
                    checkUp.found(),
                    checkUp.repaired(),
                    checkUp.isClean());
        }
    }

    record Trial(String webhookId) {}
}
