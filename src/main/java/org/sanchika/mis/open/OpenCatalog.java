package org.sanchika.mis.open;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.pack.StatePack;
import org.sanchika.platform.seal.Addresses;
import org.sanchika.platform.web.Pages;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What open data there is, as a catalogue by DCAT 3 in JSON-LD, which portals of open data harvest. */
@Component
class OpenCatalog {
    /** So many months back are listed; older ones can be asked for. */
    static final int MONTHS = 12;

    private static final Map<String, String> CONTEXT = Map.of(
            "dcat", "http://www.w3.org/ns/dcat#",
            "dct", "http://purl.org/dc/terms/",
            "foaf", "http://xmlns.com/foaf/0.1/",
            "xsd", "http://www.w3.org/2001/XMLSchema#");
    private static final String LANGUAGES = "http://publications.europa.eu/resource/authority/language/";
    private static final String FREQUENCIES = "http://purl.org/cld/freq/";
    private static final String CSV = "https://www.iana.org/assignments/media-types/text/csv";

    private final Addresses addresses;
    private final Pages pages;
    private final StatePack pack;
    private final JsonMapper json;

    OpenCatalog(Addresses addresses, Pages pages, StatePack pack, JsonMapper json) {
        this.addresses = addresses;
        this.pages = pages;
        this.pack = pack;
        this.json = json;
    }

    byte[] of(Publication publication, Instant at, YearMonth running) {
        String base = addresses.base();
        LocalDate today = LocalDate.ofInstant(at, Words.ZONE);
        Map<String, Object> licence = ref(publication.licence());
        Map<String, Object> publisher = new LinkedHashMap<>(
                Map.of("@id", base + "/", "@type", "foaf:Agent", "foaf:name", names(pack.government())));
        List<YearMonth> months =
                IntStream.rangeClosed(1, MONTHS).mapToObj(running::minusMonths).toList();

        Map<String, Object> pendency = thing(base + "/open/pendency", "dcat:Dataset", "open.pendency");
        pendency.put("dct:publisher", publisher);
        pendency.put("dct:license", licence);
        pendency.put("dct:accrualPeriodicity", ref(FREQUENCIES + "continuous"));
        pendency.put(
                "dct:modified", typed(at.atZone(Words.ZONE).toOffsetDateTime().toString(), "xsd:dateTime"));
        pendency.put("dct:temporal", period(today, today));
        pendency.put("dcat:distribution", List.of(distribution(base + "/open/pendency.csv", "open.pendency", licence)));

        Map<String, Object> series = thing(base + "/open/activity", "dcat:DatasetSeries", "open.activity");
        series.put("dct:publisher", publisher);
        series.put("dct:license", licence);
        series.put("dct:accrualPeriodicity", ref(FREQUENCIES + "monthly"));
        series.put(
                "dct:temporal",
                period(months.getLast().atDay(1), months.getFirst().atEndOfMonth()));

        List<Map<String, Object>> sets = new ArrayList<>(List.of(pendency, series));
        months.forEach(month -> sets.add(month(base, month, licence, publisher)));

        Map<String, Object> catalog = new LinkedHashMap<>();
        catalog.put("@context", CONTEXT);
        catalog.putAll(thing(base + "/open/catalog.jsonld", "dcat:Catalog", "open.catalog"));
        catalog.put("dct:publisher", publisher);
        catalog.put("dct:license", licence);
        catalog.put(
                "dct:language",
                Stream.of("ENG", "HIN", "BEN").map(one -> ref(LANGUAGES + one)).toList());
        catalog.put("dct:modified", typed(today.toString(), "xsd:date"));
        catalog.put("foaf:homepage", ref(base + "/board"));
        catalog.put("dcat:dataset", sets);
        return json.writeValueAsBytes(catalog);
    }

    private Map<String, Object> month(
            String base, YearMonth month, Map<String, Object> licence, Map<String, Object> publisher) {
        Map<String, Object> set = thing(base + "/open/activity/" + month, "dcat:Dataset", "open.activity");
        set.put("dct:identifier", "activity-" + month);
        set.put("dcat:inSeries", ref(base + "/open/activity"));
        set.put("dct:publisher", publisher);
        set.put("dct:license", licence);
        set.put("dct:temporal", period(month.atDay(1), month.atEndOfMonth()));
        set.put(
                "dcat:distribution",
                List.of(distribution(base + "/open/activity.csv?month=" + month, "open.activity", licence)));
        return set;
    }

    private Map<String, Object> distribution(String address, String key, Map<String, Object> licence) {
        Map<String, Object> distribution = thing(address, "dcat:Distribution", key);
        distribution.put("dcat:accessURL", ref(address));
        distribution.put("dcat:downloadURL", ref(address));
        distribution.put("dcat:mediaType", ref(CSV));
        distribution.put("dct:license", licence);
        return distribution;
    }

    private Map<String, Object> thing(String id, String type, String key) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@id", id);
        thing.put("@type", type);
        thing.put("dct:title", said(key));
        thing.put("dct:description", said(key + ".about"));
        return thing;
    }

    private List<Map<String, String>> said(String key) {
        return Stream.of(Language.values())
                .map(language -> text(pages.words(language).get(key), language))
                .toList();
    }

    private static List<Map<String, String>> names(LocalName name) {
        return Stream.of(Language.values())
                .map(language -> text(name.in(language), language))
                .toList();
    }

    private static Map<String, String> text(String text, Language language) {
        return Map.of("@value", text, "@language", language.code());
    }

    private static Map<String, Object> ref(String address) {
        return Map.of("@id", address);
    }

    private static Map<String, Object> typed(String value, String type) {
        return Map.of("@value", value, "@type", type);
    }

    private static Map<String, Object> period(LocalDate first, LocalDate last) {
        return Map.of(
                "@type",
                "dct:PeriodOfTime",
                "dcat:startDate",
                typed(first.toString(), "xsd:date"),
                "dcat:endDate",
                typed(last.toString(), "xsd:date"));
    }
}
