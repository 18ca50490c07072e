package org.sanchika.efile.print;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sanchika.efile.EFile;
import org.sanchika.efile.OldScans;
import org.sanchika.efile.OldScans.Side;
import org.sanchika.efile.Paper;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.springframework.stereotype.Component;

/** What a reader may see of a file’s pages, in the order in which they are bound. */
@Component
class Sheaves {
    private final OldScans scans;

    Sheaves(OldScans scans) {
        this.scans = scans;
    }

    List<Sheaf> of(EFile file, List<Paper> papers, FilePrinter.Extent extent, Acting by, Words words) {
        Optional<OldScans.OldScan> notes =
                extent == FilePrinter.Extent.COMPLETE ? scans.find(file.id(), Side.NOTES, by) : Optional.empty();
        Stream<Sheaf> old = Stream.of(notes, scans.find(file.id(), Side.PAPERS, by))
                .flatMap(Optional::stream)
                .map(scan -> Sheaf.of(scan, file, words));
        return Stream.concat(old, papers.stream().filter(Paper::isHere).map(paper -> Sheaf.of(paper, words)))
                .toList();
    }
}
