package org.sanchika.mis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.pack.StatePack;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Every report there is, read once as the program starts. */
@Component
public class Reports {
    private static final String PLACE = "classpath*:org/sanchika/mis/reports/*.sql";

    private final List<Report> all;

    Reports(StatePack pack) throws IOException {
        Map<String, LocalName> levels = pack.levels().stream()
                .collect(Collectors.toMap(one -> Integer.toString(one.level()), StatePack.Level::name));
        all = Arrays.stream(new PathMatchingResourcePatternResolver().getResources(PLACE))
                .map(file -> read(file, levels))
                .sorted(Comparator.comparing(Report::code).thenComparing(Report::name))
                .toList();
    }

    List<Report> all() {
        return all;
    }

    public Optional<Report> named(String name) {
        return all.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private static Report read(Resource file, Map<String, LocalName> levels) {
        try {
            String name = Objects.requireNonNull(file.getFilename()).replace(".sql", "");
            return ReportReader.read(name, file.getContentAsString(StandardCharsets.UTF_8), levels);
        } catch (IOException unreadable) {
            throw new IllegalStateException(file + " cannot be read", unreadable);
        }
    }
}
