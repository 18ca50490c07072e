package org.sanchika.demo;

import java.nio.file.Path;
import java.time.Clock;
import org.sanchika.custody.Custody;
import org.sanchika.custody.limit.Limits;
import org.sanchika.dispatch.Approvals;
import org.sanchika.dispatch.Dispatches;
import org.sanchika.dispatch.Drafts;
import org.sanchika.dispatch.Issues;
import org.sanchika.dispatch.Letters;
import org.sanchika.efile.Authorities;
import org.sanchika.efile.Correspondence;
import org.sanchika.efile.Files;
import org.sanchika.efile.Notes;
import org.sanchika.office.FileHeads;
import org.sanchika.office.Office;
import org.sanchika.office.OfficeRegister;
import org.sanchika.platform.database.DatabaseProperties;
import org.sanchika.platform.document.Documents;
import org.sanchika.platform.pack.StatePack;
import org.sanchika.platform.security.Presences;
import org.sanchika.proceeding.callbook.CallBook;
import org.sanchika.proceeding.particulars.ParticularsBook;
import org.sanchika.receipt.Receipts;
import org.sanchika.register.Assurances;
import org.sanchika.register.Books;
import org.sanchika.register.Periodicals;
import org.sanchika.signing.Certificates;
import org.springframework.beans.factory.annotation.Value;
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
    DemoFiles.Modules demoFiles(
            Files files,
            Notes notes,
            Correspondence correspondence,
            FileHeads heads,
            Custody custody,
            DemoLetters letters,
            DemoIssues issues) {
        return new DemoFiles.Modules(files, notes, correspondence, heads, custody, letters, issues);
    }

    @Bean
    DemoGuardFile.Modules demoGuardFile(Authorities authorities, Presences presences) {
        return new DemoGuardFile.Modules(authorities, presences);
    }

    @Bean
    DemoLimits demoLimits(Limits limits, Presences presences, JdbcClient jdbc) {
        return new DemoLimits(limits, presences, jdbc);
    }

    @Bean
    DemoProceedings demoProceedings(CallBook book, ParticularsBook particulars, JdbcClient jdbc) {
        return new DemoProceedings(book, particulars, jdbc);
    }

    @Bean
    DemoRegisters demoRegisters(Periodicals periodicals, Assurances assurances, Books books, Presences presences) {
        return new DemoRegisters(periodicals, new DemoBooks.Modules(assurances, books, presences), presences);
    }

    @Bean
    DemoIssues demoIssues(
            Drafts drafts,
            Approvals approvals,
            Issues issues,
            Letters letters,
            Documents documents,
            Dispatches dispatches) {
        return new DemoIssues(new DemoIssues.Modules(drafts, approvals, issues, letters, documents, dispatches));
    }

    @Bean
    DemoLetters demoLetters(Receipts receipts, DemoClock clock) {
        return new DemoLetters(receipts, clock);
    }

    @Bean
    DemoAuthority demoAuthority(Certificates certificates, @Value("${sanchika.signing.trust}") Path trust) {
        return new DemoAuthority(certificates, trust);
    }

    @Bean
    DemoRunner.Modules demoModules(
            OfficeRegister register,
            FileHeads heads,
            Office office,
            Custody custody,
            DemoFiles.Modules files,
            DemoGuardFile.Modules guard,
            DemoLimits limits,
            DemoRegisters registers,
            DemoAuthority authority) {
        return new DemoRunner.Modules(register, heads, office, custody, files, guard, limits, registers, authority);
    }

    @Bean
    DemoRunner demo(
            DemoRunner.Modules modules,
            DemoClock clock,
            StatePack pack,
            DatabaseProperties database,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            JsonMapper json,
            DemoProceedings proceedings) {
        return new DemoRunner(modules, clock, pack, database, jdbc, transaction, json, proceedings);
    }

    @Bean
    DemoSignIns demoSignIns(DatabaseProperties database, JsonMapper json) {
        return new DemoSignIns(database, json);
    }
}
