package org.sanchika.custody.limit;

import java.util.List;
import org.sanchika.custody.MatterKind;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.pack.StatePack;

/**
 * How long matters may lie on the desks of a unit, and who is told. Public for the templates.
 *
 * @param limits set here and above, the nearest first
 * @param levels with the state's limits, which hold where nothing is set
 * @param references what a matter may refer to from outside
 */
public record LimitPage(
        long unit,
        LocalName name,
        List<TimeLimit> limits,
        List<EscalationRule> steps,
        List<StatePack.Level> levels,
        List<MatterKind> kinds,
        List<String> references,
        boolean mayMend) {

    /** What the level is called; empty for a level that the state no longer has. */
    public LocalName levelName(int level) {
        return levels.stream()
                .filter(one -> one.level() == level)
                .findFirst()
                .map(StatePack.Level::name)
                .orElse(new LocalName("", "", ""));
    }

    /** Key of the word for a kind. */
    public String kindLabel(String code) {
        return kinds.stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .map(MatterKind::label)
                .orElse(code);
    }
}
