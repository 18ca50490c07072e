package org.sanchika.dispatch.issue;

import java.util.Optional;
import org.sanchika.custody.MatterId;
import org.sanchika.efile.Files;
import org.springframework.stereotype.Component;

/** A number that is neither issued nor given up would wait for ever in a closed file. */
@Component
class UnsignedIssues implements Files.Unfinished {
    private final IssueSql sql;

    UnsignedIssues(IssueSql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<String> on(MatterId file) {
        return sql.waits(file) ? Optional.of("issue.closure") : Optional.empty();
    }
}
