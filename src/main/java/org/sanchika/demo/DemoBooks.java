package org.sanchika.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.Acting;
import org.sanchika.office.PostId;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Presences;
import org.sanchika.register.Assurance;
import org.sanchika.register.AssuranceStep;
import org.sanchika.register.Assurances;
import org.sanchika.register.BookEntry;
import org.sanchika.register.Books;
import org.sanchika.register.NewAssurance;
import org.sanchika.register.NewBookEntry;

/** What stands in the registers of the demo's sections: promises made in the House, standing orders and precedents. */
record DemoBooks(List<Promise> promises, List<Entry> orders, List<Entry> precedents) {
    private static final int MONTHS = 3;

    /**
     * @param given days ago
     * @param partly what was done of it; none when nothing was
     */
    record Promise(
            Assurance.House house,
            String session,
            String item,
            int given,
            String promise,
            @Nullable String partly) {}

    /**
     * @param number of the order, or of the file that is the precedent
     * @param made days ago
     * @param from who made the order
     */
    record Entry(
            String heading,
            String number,
            int made,
            @Nullable String from,
            String brief) {}

    /** The doors through which they are kept. */
    record Modules(Assurances assurances, Books books, Presences presences) {}

    static DemoBooks read(Language language) {
        return DemoScript.yaml("books_" + language.code() + ".yaml", DemoBooks.class);
    }

    /** Each promise in the register of another section; both books in that of the first, which deals with establishment. */
    void keep(Modules modules, List<DemoOffice.Section> sections, LocalDate today) {
        for (int n = 0; n < promises.size(); n++) {
            DemoOffice.Section section = sections.get((n + 1) % sections.size());
            promise(modules, promises.get(n), section, today);
        }
        Acting first = sections.getFirst().head();
        Presence here = here(modules, first);
        enter(modules, BookEntry.Book.ORDER, orders, first, here, today);
        enter(modules, BookEntry.Book.PRECEDENT, precedents, first, here, today);
    }

    private static void promise(Modules modules, Promise one, DemoOffice.Section section, LocalDate today) {
        Presence head = here(modules, section.head());
        LocalDate given = today.minusDays(one.given());
        PostId desk = section.clerks().getFirst().post();
        long id = modules.assurances()
                .add(
                        new NewAssurance(
                                section.head().unit(),
                                one.house(),
                                one.session(),
                                one.item(),
                                given,
                                one.promise(),
                                given.plusMonths(MONTHS),
                                desk),
                        head);
        if (one.partly() != null) {
            var step = new AssuranceStep(
                    AssuranceStep.Kind.PART,
                    today.minusDays(1),
                    null,
                    null,
                    null,
                    "",
                    null,
                    "",
                    one.partly(),
                    null,
                    null);
            modules.assurances().step(modules.assurances().find(id).orElseThrow(), step, head);
        }
    }

    private static void enter(
            Modules modules, BookEntry.Book book, List<Entry> entries, Acting keeper, Presence here, LocalDate today) {
        boolean order = book == BookEntry.Book.ORDER;
        for (Entry one : entries) {
            var entry = new NewBookEntry(
                    keeper.unit(),
                    book,
                    one.heading(),
                    order ? one.number() : "",
                    today.minusDays(one.made()),
                    Objects.requireNonNullElse(one.from(), ""),
                    order ? "" : one.number(),
                    one.brief(),
                    null,
                    null);
            modules.books().add(entry, here).orElseThrow();
        }
    }

    private static Presence here(Modules modules, Acting of) {
        return modules.presences().of(of.person().value(), of.post().value()).orElseThrow();
    }
}
