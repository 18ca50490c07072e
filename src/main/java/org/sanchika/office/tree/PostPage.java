package org.sanchika.office.tree;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.security.Role;

/**
 * A post with all who hold or held it.
 *
 * @param matters what lies on the desk; shown to whoever may mend it
 * @param mayMend true when the reader may change it
 */
public record PostPage(
        Post post, List<UnitPage.Unit> path, List<Charge> now, List<Charge> past, long matters, boolean mayMend) {

    public record Post(
            long id,
            long unit,
            LocalName unitName,
            String code,
            LocalName title,
            int level,
            boolean heads,
            boolean queue,
            boolean closed,
            Set<Role> roles,
            @Nullable Long superior,
            @Nullable String superiorCode,
            @Nullable LocalName superiorTitle) {}

    /**
     * A charge of the post.
     *
     * @param days held so far, or in all
     */
    public record Charge(
            long id,
            long person,
            LocalName name,
            String kind,
            LocalDate from,
            @Nullable LocalDate until,
            long days) {
        /** Link officers and assistants stand beside the holder. */
        public boolean holds() {
            return !kind.equals("LINK") && !kind.equals("ASSISTANT");
        }
    }

    /** Who holds the post today, if anybody. */
    public @Nullable Charge holder() {
        return now.stream().filter(Charge::holds).findFirst().orElse(null);
    }
}
