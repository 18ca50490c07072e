package org.sanchika.efile.print;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sanchika.efile.Correspondence;
import org.sanchika.efile.EFile;
import org.sanchika.efile.Paper;
import org.sanchika.efile.print.FilePaper.Leaf;
import org.sanchika.office.Acting;
import org.sanchika.platform.document.Documents;
import org.sanchika.platform.language.Words;
import org.sanchika.print.Press;
import org.sanchika.print.Printer;
import org.springframework.stereotype.Component;

/** Prints the correspondence, or the complete file, with all its pages, into a file of its own. */
@Component
class FilePrinter {
    /** Each holds a file’s worth of pages in memory; who comes third waits. */
    private static final int AT_ONCE = 2;

    private final SheetPrinter sheets;
    private final Correspondence correspondence;
    private final Sheaves sheaves;
    private final Leaves leaves;
    private final Documents documents;
    private final Press press;
    private final Sealing sealing;
    private final Semaphore presses = new Semaphore(AT_ONCE, true);

    FilePrinter(
            SheetPrinter sheets,
            Correspondence correspondence,
            Sheaves sheaves,
            Leaves leaves,
            Documents documents,
            Press press,
            Sealing sealing) {
        this.sheets = sheets;
        this.correspondence = correspondence;
        this.sheaves = sheaves;
        this.leaves = leaves;
        this.documents = documents;
        this.press = press;
        this.sealing = sealing;
    }

    /** What is to be bound. */
    enum Extent {
        CORRESPONDENCE,
        COMPLETE
    }

    /** Where it was printed to, for the caller to read and delete; none when it is too long for one PDF. */
    @Nullable
    Path print(EFile file, Extent extent, Acting by, Printer printer, Words words) throws IOException {
        presses.acquireUninterruptibly();
        try {
            List<Paper> papers = correspondence.contents(file.id(), by);
            List<Sheaf> bundle = sheaves.of(file, papers, extent, by, words);
            SheetPaper sheet = extent == Extent.COMPLETE ? sheets.sheet(file, null, by, printer, words) : null;
            Map<String, Path> rewritten = leaves.rewritten(bundle);
            try {
                List<Leaf> all = leaves.of(bundle, rewritten.keySet(), words);
                return print(new FilePaper(file, sheet, papers, all, printer, words), extent, rewritten);
            } finally {
                for (Path anew : rewritten.values()) {
                    Files.deleteIfExists(anew);
                }
            }
        } finally {
            presses.release();
        }
    }

    private @Nullable Path print(FilePaper paper, Extent extent, Map<String, Path> rewritten) throws IOException {
        return switch (press.set("efile/print/complete", paper, sealing.of(paper, extent))) {
            case Press.Printed.Paper set -> bind(paper, rewritten, set);
            case Press.Printed.TooLong() -> null;
        };
    }

    private Path bind(FilePaper paper, Map<String, Path> rewritten, Press.Printed.Paper set) throws IOException {
        Map<String, List<Leaf>> drawn = paper.leaves().stream()
                .filter(leaf -> leaf.text() == null)
                .collect(Collectors.groupingBy(leaf -> leaf.sheaf().key()));
        Path bound = Files.createTempFile("file", ".pdf");
        try (Binding binding = new Binding(set.pdf(), documents);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(bound))) {
            for (Map.Entry<String, List<Leaf>> sheaf : drawn.entrySet()) {
                binding.add(sheaf.getValue(), rewritten.get(sheaf.getKey()), set.places());
            }
            binding.save(out);
        } catch (IOException | RuntimeException failed) {
            Files.delete(bound);
            throw failed;
        }
        try (InputStream in = Files.newInputStream(bound)) {
            press.handOut(set.mark(), in);
        }
        return bound;
    }
}
