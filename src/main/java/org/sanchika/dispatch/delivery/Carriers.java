package org.sanchika.dispatch.delivery;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sanchika.dispatch.Addressee;
import org.sanchika.dispatch.Carrier;
import org.sanchika.dispatch.Dispatch;
import org.sanchika.dispatch.Dispatch.Mode;
import org.sanchika.dispatch.Dispatch.Step;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The ways beside paper that this installation has. Carriers tell of what they carry, so they are asked for late. */
@Component
class Carriers {
    private final ObjectProvider<Carrier> all;

    Carriers(ObjectProvider<Carrier> all) {
        this.all = all;
    }

    Set<Mode> modes() {
        Set<Mode> modes = EnumSet.noneOf(Mode.class);
        for (Mode mode : Mode.values()) {
            if (mode.isPaper() || mode.isPublished()) {
                modes.add(mode);
            }
        }
        modes.addAll(byMode().keySet());
        return modes;
    }

    List<Carrier.Choice> choices(Language language) {
        return all.stream().flatMap(one -> one.choices(language).stream()).toList();
    }

    Optional<String> obstacle(Mode mode, Addressee to, String contact) {
        Carrier carrier = byMode().get(mode);
        return carrier == null ? Optional.of("dispatch.fault.mode") : carrier.obstacle(to, contact);
    }

    Step.Kind carry(Dispatch dispatch, Addressee to, Acting by) {
        Carrier carrier = byMode().get(dispatch.mode());
        if (carrier == null) {
            throw new IllegalStateException("nobody carries " + dispatch.mode());
        }
        return carrier.carry(dispatch, to, by);
    }

    private Map<Mode, Carrier> byMode() {
        Map<Mode, Carrier> carriers = new EnumMap<>(Mode.class);
        List<Carrier> known = all.stream().toList();
        known.forEach(one -> carriers.put(one.mode(), one));
        return carriers;
    }
}
