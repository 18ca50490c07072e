package org.sanchika.journey;

import java.util.List;
import java.util.stream.Stream;

/** The review, and reports of each shape: figures by month, by desk, a list, and one that asks for too much. */
final class ReportScreens {
    private static final List<Screen> ALL = List.of(
            Screen.of("/reports", Screen.Reader.OFFICER),
            Screen.of("/review", Screen.Reader.OFFICER),
            Screen.of("/review/screen", Screen.Reader.OFFICER),
            new Screen(
                    "/reports/{name}",
                    "/reports/movements-by-month?from=2026-01-01&to=2026-12-31",
                    Screen.Reader.OFFICER),
            new Screen("report by desk", "/reports/disposal-time", Screen.Reader.OFFICER),
            new Screen("report of matters", "/reports/unopened?kind=RECEIPT", Screen.Reader.OFFICER),
            new Screen(
                    "report too wide",
                    "/reports/movements-by-month?from=2020-01-01&to=2026-12-31",
                    Screen.Reader.OFFICER));

    private ReportScreens() {}

    static List<Screen> behind(List<Screen> first, List<Screen> second) {
        return Stream.of(first, second, ALL).flatMap(List::stream).toList();
    }
}
