package org.sanchika.efile.print;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.sanchika.custody.MatterId;
import org.sanchika.efile.Bindery;
import org.sanchika.efile.EFile;
import org.sanchika.efile.Files;
import org.sanchika.office.Acting;
import org.sanchika.office.Desk;
import org.sanchika.office.Office;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.language.Words;
import org.sanchika.print.Printer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Prints a file for whoever ordered it earlier and is not here any more. */
@Component
class Binders implements Bindery {
    private final Files files;
    private final FilePrinter printer;
    private final Sealing sealing;
    private final Office office;
    private final JdbcClient jdbc;

    Binders(Files files, FilePrinter printer, Sealing sealing, Office office, JdbcClient jdbc) {
        this.files = files;
        this.printer = printer;
        this.sealing = sealing;
        this.office = office;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Path> complete(MatterId id, Acting by, Words words) throws IOException {
        EFile file = files.find(id, by).orElseThrow();
        Desk desk = office.desk(by.post()).orElseThrow();
        var who = new Printer(name(by), desk.title(), desk.unitName(), sealing.now());
        return Optional.ofNullable(printer.print(file, FilePrinter.Extent.COMPLETE, by, who, words));
    }

    private LocalName name(Acting by) {
        return jdbc.sql("SELECT name_en, name_hi, name_bn FROM office.person WHERE id = :id")
                .param("id", by.person().value())
                .query((row, n) -> LocalName.of(row, "name"))
                .single();
    }
}
