package org.sanchika.office.tree;

import java.util.List;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.pack.StatePack;
import org.springframework.stereotype.Component;

/** The bands of decision of the state, as the screens name them. */
@Component
public class Levels {
    private final List<StatePack.Level> bands;

    Levels(StatePack pack) {
        this.bands = pack.levels();
    }

    /** A band to choose. */
    public record Band(int level, LocalName name) {}

    public List<Band> all() {
        return bands.stream().map(band -> new Band(band.level(), band.name())).toList();
    }

    /** Empty when the state names no such band. */
    public String name(int level, Language language) {
        return bands.stream()
                .filter(band -> band.level() == level)
                .findFirst()
                .map(band -> band.name().in(language))
                .orElse("");
    }
}
