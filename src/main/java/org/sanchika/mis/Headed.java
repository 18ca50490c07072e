package org.sanchika.mis;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sanchika.mis.ReportTable.Heading;
import org.sanchika.platform.language.Words;

/**
 * What stands above the columns of a report that was asked for.
 *
 * @param summed which of them the last line adds up
 * @param months that stand side by side; empty for a plain table
 */
record Headed(List<Heading> headings, List<Boolean> summed, List<LocalDate> months) {

    static Headed of(Asked asked, Words words) {
        Report report = asked.report();
        List<Heading> headings = new ArrayList<>();
        List<Boolean> summed = new ArrayList<>();
        for (Report.Column column : report.columns()) {
            headings.add(new Heading(words.digits(name(column, asked, words)), column.type()));
            summed.add(column.summed());
        }
        if (report.across() == null) {
            return new Headed(headings, summed, List.of());
        }
        List<LocalDate> months = Spread.months(asked.period());
        months.forEach(month -> {
            headings.add(new Heading(month(month, words), Report.Type.COUNT));
            summed.add(true);
        });
        headings.add(new Heading(words.get("mis.total"), Report.Type.COUNT));
        summed.add(true);
        return new Headed(headings, summed, months);
    }

    /** A sheet does not say what was chosen: its columns say which days and hours they count. */
    private static String name(Report.Column column, Asked asked, Words words) {
        String name = words.get("mis.column." + column.name());
        boolean timed = column.type() == Report.Type.DAYS || column.type() == Report.Type.HOURS;
        return timed && asked.isWorking() ? words.get("mis.working." + column.type(), name) : name;
    }

    /** How many rows {@code lines} may be made of. */
    int rows(int lines) {
        return lines * Math.max(1, months.size());
    }

    private static String month(LocalDate month, Words words) {
        Locale locale = Locale.forLanguageTag(words.language().code() + "-IN");
        return month.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, locale) + " "
                + words.digits(YearMonth.from(month).getYear());
    }
}
