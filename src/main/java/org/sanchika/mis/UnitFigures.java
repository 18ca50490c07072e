package org.sanchika.mis;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sanchika.custody.whereabouts.Pendency;
import org.sanchika.custody.whereabouts.Whereabouts;
import org.sanchika.efile.Period;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Dictionary;
import org.sanchika.platform.language.Language;
import org.springframework.stereotype.Component;

/** Figures of units for other systems, whoever asks: the caller sees to it who gets them. */
@Component
public class UnitFigures {
    private final MetricsSql sql;
    private final ReportSql reports;
    private final Whereabouts whereabouts;
    private final Dictionary dictionary;

    UnitFigures(MetricsSql sql, ReportSql reports, Whereabouts whereabouts, Dictionary dictionary) {
        this.sql = sql;
        this.reports = reports;
        this.whereabouts = whereabouts;
        this.dictionary = dictionary;
    }

    /** Empty when no unit has that code. */
    public Optional<UnitMetrics> of(String code, Period period) {
        return sql.unit(code, null).map(unit -> of(unit, period));
    }

    UnitMetrics of(MetricsSql.Unit unit, Period period) {
        return new UnitMetrics(
                unit.code(),
                unit.lgd(),
                period.first(),
                period.last(),
                pendency(unit.id()),
                sql.activity(reports.units(unit.id()), period));
    }

    private List<UnitMetrics.Pending> pendency(UnitId unit) {
        return whereabouts.kinds(unit, dictionary.in(Language.EN)).stream()
                .sorted(Comparator.comparing(Pendency.Row::key))
                .map(UnitMetrics.Pending::of)
                .toList();
    }
}
