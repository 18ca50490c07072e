package org.sanchika.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.efile.Authorities;
import org.sanchika.efile.Authority;
import org.sanchika.efile.NewAuthority;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Presences;

/** Acts and standing orders on which the demo's notes may rest. */
record DemoGuardFile(List<Entry> entries) {

    record Entry(
            Authority.Kind kind, String citation, @Nullable LocalDate madeOn, String wording) {}

    /** The doors through which a guard file is kept. */
    record Modules(Authorities authorities, Presences presences) {}

    static DemoGuardFile read(Language language) {
        return DemoScript.yaml("guard_" + language.code() + ".yaml", DemoGuardFile.class);
    }

    /** @param administrator of the unit that keeps it */
    void keep(Modules modules, Acting administrator, Language language) {
        Presence here = modules.presences()
                .of(administrator.person().value(), administrator.post().value())
                .orElseThrow();
        for (Entry one : entries) {
            var entry = new NewAuthority(
                    administrator.unit(), one.kind(), one.citation(), one.madeOn(), language, one.wording(), null, "");
            modules.authorities().add(entry, here).orElseThrow();
        }
    }
}
