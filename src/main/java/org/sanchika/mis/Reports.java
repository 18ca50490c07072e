package org.sanchika.mis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Every report there is, read once as the program starts. */
@Component
public class Reports {
    private static final String PLACE = "classpath*:org/sanchika/mis/reports/*.sql";

    private final List<Report> all;

    Reports() throws IOException {
        all = Arrays.stream(new PathMatchingResourcePatternResolver().getResources(PLACE))
                .map(Reports::read)
                .sorted(Comparator.comparing(Report::code).thenComparing(Report::name))
                .toList();
    }

    List<Report> all() {
        return all;
    }

    public Optional<Report> named(String name) {
        return all.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private static Report read(Resource file) {
        try {
            String name = Objects.requireNonNull(file.getFilename()).replace(".sql", "");
            return ReportReader.read(name, file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new IllegalStateException(file + " cannot be read", unreadable);
        }
    }
}
