package org.sanchika.mis.open;

import org.jspecify.annotations.Nullable;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.LocalName;
import org.springframework.web.util.UriUtils;

/**
 * A unit as everybody may know it. Public for the templates.
 *
 * @param lgd its code in the Local Government Directory; none when it is no such place
 */
public record OpenUnit(
        UnitId id,
        @Nullable UnitId parent,
        String code,
        @Nullable Integer lgd,
        String kind,
        LocalName name) {

    /** Where its board is. */
    public String board(Language language) {
        return "/board/" + UriUtils.encodePath(code, java.nio.charset.StandardCharsets.UTF_8) + "?in="
                + language.code();
    }
}
