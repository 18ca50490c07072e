package org.sanchika.proceeding.particulars;

import java.util.Arrays;
import java.util.List;
import org.sanchika.custody.Act;
import org.sanchika.custody.MatterDeed;
import org.sanchika.custody.MatterPanel;
import org.sanchika.office.Acting;
import org.springframework.stereotype.Component;

/** The way from a matter to its particulars: to those there are, else to those it refers to. */
@Component
class ParticularsDeeds implements MatterDeed.Source {
    private final ParticularsBook book;

    ParticularsDeeds(ParticularsBook book) {
        this.book = book;
    }

    @Override
    public List<MatterDeed> of(MatterPanel panel, Acting reader) {
        if (!ParticularsBook.KINDS.contains(panel.kind())) {
            return List.of();
        }
        List<Particulars.Kind> there = book.kinds(panel.matter());
        boolean writes = panel.can(Act.PARK) || panel.can(Act.WAKE);
        if (there.isEmpty() && !writes) {
            return List.of();
        }
        Particulars.Kind kind = there.isEmpty() ? referredTo(panel.held().reference()) : there.getFirst();
        return List.of(new MatterDeed(
                "/matters/" + panel.matter().value() + "/" + kind.path(), "article", "particulars.title"));
    }

    private static Particulars.Kind referredTo(String reference) {
        return Arrays.stream(Particulars.Kind.values())
                .filter(kind -> kind.reference().equals(reference))
                .findFirst()
                .orElse(Particulars.Kind.COURT);
    }
}
