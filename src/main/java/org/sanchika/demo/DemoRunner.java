package org.sanchika.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sanchika.custody.Custody;
import org.sanchika.office.Acting;
import org.sanchika.office.Desk;
import org.sanchika.office.FileHeads;
import org.sanchika.office.Office;
import org.sanchika.office.OfficeRegister;
import org.sanchika.platform.database.DatabaseProperties;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.pack.StatePack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Fills an empty installation once, all of it or nothing, and writes down the demo's sign-ins. */
final class DemoRunner implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(DemoRunner.class);
    private static final int MONTHS = 6;
    private static final int FILES = 60;

    private final Modules modules;
    private final DemoClock clock;
    private final StatePack pack;
    private final Path data;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final DemoProceedings proceedings;

    DemoRunner(
            Modules modules,
            DemoClock clock,
            StatePack pack,
            DatabaseProperties database,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            JsonMapper json,
            DemoProceedings proceedings) {
        this.modules = modules;
        this.clock = clock;
        this.pack = pack;
        this.data = database.data();
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
        this.proceedings = proceedings;
    }

    /** The doors through which the demo acts, the same as everybody's. */
    record Modules(
            OfficeRegister register,
            FileHeads heads,
            Office office,
            Custody custody,
            DemoFiles.Modules files,
            DemoGuardFile.Modules guard,
            DemoLimits limits,
            DemoRegisters registers,
            DemoAuthority authority) {
        DemoLetters letters() {
            return files.letters();
        }
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (jdbc.sql("SELECT EXISTS (SELECT 1 FROM office.unit)")
                .query(Boolean.class)
                .single()) {
            return;
        }
        Instant now = Clock.systemUTC().instant();
        log.info("demo.making pack={} months={}", pack.id(), MONTHS);
        DemoScript script = DemoScript.read(pack.id(), pack.lgdState());
        modules.letters().prepare(script);
        List<DemoOffice.SignIn> signIns = quietly(() -> transaction.execute(status -> live(script, now)));
        clock.present();
        Files.createDirectories(data);
        Files.write(
                data.resolve(DemoSignIns.FILE),
                json.writerWithDefaultPrettyPrinter().writeValueAsBytes(signIns));
    }

    private String name(Acting officer, DemoScript script) {
        Desk desk = modules.office().desk(officer.post()).orElseThrow();
        return Objects.requireNonNull(desk.holder()).in(script.language());
    }

    /** Thousands of acts are not news. */
    private static <T> T quietly(Supplier<T> work) {
        LoggingSystem logging = LoggingSystem.get(DemoRunner.class.getClassLoader());
        logging.setLogLevel("org.sanchika", LogLevel.WARN);
        try {
            return work.get();
        } finally {
            logging.setLogLevel("org.sanchika", LogLevel.INFO);
        }
    }

    private List<DemoOffice.SignIn> live(DemoScript script, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Words.ZONE);
        LocalDate first = today.minusMonths(MONTHS);
        clock.moveTo(first.atTime(9, 0).atZone(Words.ZONE).toInstant());
        DemoOffice office = new DemoOffice(modules.register(), script, first.minusMonths(1));
        DemoOffice.Cast cast = office.build();
        modules.limits().set(cast.administrator(), cast.collector().unit());
        modules.limits().tellToday();
        DemoHeads.read().open(modules.heads(), cast.state(), cast.collector().unit());
        DemoGuardFile.read(script.language()).keep(modules.guard(), cast.administrator(), script.language());
        var days = modules.office().calendar(cast.collector().unit());
        var agenda = new DemoAgenda(clock, days);
        int letters = new DemoHistory(modules.custody(), modules.letters(), clock, cast, script, days, agenda)
                .plan(first, today);
        new DemoFiles(modules.files(), agenda, clock, cast, script).open(FILES, first, today);
        proceedings.plan(today, cast, script, agenda);
        agenda.liveUntil(now);
        modules.registers().keep(cast, first, today);
        DemoBooks.read(script.language()).keep(modules.registers().books(), cast.sections(), today);
        modules.authority()
                .equip(
                        Stream.of(cast.collector(), cast.additional())
                                .map(officer -> new DemoAuthority.Officer(name(officer, script), officer))
                                .toList(),
                        clock.instant());
        log.info(
                "demo.made letters={} files={} signIns={}",
                letters,
                FILES,
                office.signIns().size());
        return office.signIns();
    }
}
