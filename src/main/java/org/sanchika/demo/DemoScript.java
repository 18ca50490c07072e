package org.sanchika.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.LocalName;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the demo is made of: the words of a state, real places of the Local Government Directory, invented people and
 * letters.
 */
record DemoScript(
        Language language, Cast cast, People people, Dak dak, List<Place> blocks, Map<String, Place> departments) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A place or department of the directory; {@code local} is empty where the directory has none. */
    record Place(int code, String name, String local) {}

    record Named(String en, String local) {}

    record Section(String en, String local, String symbol) {}

    record Department(String match, String local, String symbol) {}

    record District(int lgd, String en, String local, String symbol) {}

    record Cast(
            String language,
            District district,
            Section state,
            List<Department> departments,
            List<Section> sections,
            Map<String, Named> titles,
            Map<String, Named> offices) {}

    record People(List<List<String>> given, List<List<String>> family) {}

    record Dak(
            List<String> subjects,
            List<List<String>> senders,
            List<String> dignitary,
            List<String> remarks,
            Map<String, String> reasons) {}

    static DemoScript read(String pack, int state) {
        Cast cast = yaml(pack + ".yaml", Cast.class);
        Language language = Language.of(cast.language()).orElseThrow();
        List<Place> blocks = rows("blocks.csv").stream()
                .filter(row ->
                        Integer.parseInt(row.get("district")) == cast.district().lgd())
                .map(row -> place(row, row.get("local")))
                .toList();
        Map<String, Place> departments = rows("departments.csv").stream()
                .filter(row -> Integer.parseInt(row.get("state")) == state)
                .map(row -> place(row, ""))
                .collect(Collectors.toMap(Place::name, one -> one, (one, same) -> one));
        return new DemoScript(
                language,
                cast,
                yaml("people_" + cast.language() + ".yaml", People.class),
                yaml("dak_" + cast.language() + ".yaml", Dak.class),
                blocks,
                departments);
    }

    LocalName name(String en, String local) {
        String own = local.isBlank() ? null : local;
        return language == Language.BN ? new LocalName(en, null, own) : new LocalName(en, own, null);
    }

    LocalName title(String key) {
        return both(cast.titles(), key);
    }

    LocalName office(String key) {
        return both(cast.offices(), key);
    }

    private LocalName both(Map<String, Named> names, String key) {
        Named named = names.get(key);
        if (named == null) {
            throw new IllegalStateException("the demo has no name for " + key);
        }
        return name(named.en(), named.local());
    }

    private static Place place(CSVRecord row, String local) {
        boolean own = local.codePoints().anyMatch(c -> c > 0x900);
        return new Place(Integer.parseInt(row.get("code")), capitals(row.get("name")), own ? local : "");
    }

    /** The directory writes districts and blocks in capitals. */
    private static String capitals(String name) {
        if (!name.equals(name.toUpperCase(Locale.ROOT))) {
            return name;
        }
        StringBuilder text = new StringBuilder();
        for (String word : name.split(" ")) {
            text.append(text.isEmpty() ? "" : " ").append(word.charAt(0));
            text.append(
                    word.contains("-")
                            ? word.substring(1, word.indexOf('-')).toLowerCase(Locale.ROOT)
                                    + word.substring(word.indexOf('-'))
                            : word.substring(1).toLowerCase(Locale.ROOT));
        }
        return text.toString();
    }

    private static List<CSVRecord> rows(String file) {
        try (Reader reader =
                new InputStreamReader(new ClassPathResource("lgd/" + file).getInputStream(), StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static <T> T yaml(String file, Class<T> type) {
        try (InputStream in = new ClassPathResource("demo/" + file).getInputStream()) {
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return JSON.convertValue(tree, type);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
