package org.sanchika.demo;

import java.time.Clock;
import org.sanchika.custody.Custody;
import org.sanchika.office.FileHeads;
import org.sanchika.office.Office;
import org.sanchika.office.OfficeRegister;
import org.sanchika.platform.database.DatabaseProperties;
import org.sanchika.platform.pack.StatePack;
import org.sanchika.receipt.Receipts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Switched on by {@code sanchika.demo=true} alone; nothing of the demo is there otherwise. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("sanchika.demo")
class DemoConfig {

    @Bean
    DemoClock clock() {
        return new DemoClock(Clock.systemUTC());
    }

    @Bean
    DemoRunner.Modules demoModules(
            OfficeRegister register,
            FileHeads heads,
            Office office,
            Custody custody,
            Receipts receipts,
            DemoClock clock) {
        return new DemoRunner.Modules(register, heads, office, custody, new DemoLetters(receipts, clock));
    }

    @Bean
    DemoRunner demo(
            DemoRunner.Modules modules,
            DemoClock clock,
            StatePack pack,
            DatabaseProperties database,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            JsonMapper json) {
        return new DemoRunner(modules, clock, pack, database, jdbc, transaction, json);
    }

    @Bean
    DemoSignIns demoSignIns(DatabaseProperties database, JsonMapper json) {
        return new DemoSignIns(database, json);
    }
}
