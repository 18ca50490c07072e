package org.sanchika.signing.desk;

import java.util.List;
import java.util.Optional;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.signing.Signables;
import org.sanchika.signing.Signables.Waiting;
import org.springframework.stereotype.Component;

/** All that modules lay before people to be signed. */
@Component
class Kinds {
    private final List<Signables> kinds;

    Kinds(List<Signables> kinds) {
        this.kinds = kinds;
    }

    Optional<Signables> of(Item item) {
        return kinds.stream().filter(kind -> kind.kind().equals(item.kind())).findFirst();
    }

    /** What presses comes first. */
    List<Waiting> waiting(Acting by, Words words) {
        return kinds.stream()
                .flatMap(kind -> kind.waiting(by, words).stream())
                .limit(Signables.MOST)
                .toList();
    }
}
