package org.sanchika.custody;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The kinds of matter that the modules bring. */
@Component
public class MatterKinds {
    private final Map<String, MatterKind> kinds;

    MatterKinds(List<MatterKind> kinds) {
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(MatterKind::code, Function.identity()));
    }

    /** @throws IllegalArgumentException when no module brings it: a bug */
    public MatterKind of(String code) {
        MatterKind kind = kinds.get(code);
        if (kind == null) {
            throw new IllegalArgumentException("no kind of matter " + code);
        }
        return kind;
    }

    public Collection<MatterKind> all() {
        return kinds.values();
    }
}
