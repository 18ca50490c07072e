package org.sanchika.mis.open;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What programs get of that office, reckoned by hand. */
class OpenDataTests extends PublishedOffice {
    /** District C and what the state has itself are five people; section A2 and the desk of district A, too. */
    @Test
    void sumWhatIsSmallIntoWhatIsAboveIt() {
        String csv = text("/open/pendency.csv");

        assertThat(csv)
                .contains(
                        "as_of,unit_code,lgd_code,parent_code,kind,name_en,name_hi,name_bn,lying,days_0_7,days_8_15,");
        assertThat(lines(csv))
                .containsExactlyInAnyOrder(
                        line(office.state(), "", "STATE", "आदर्श राज्य", "30,26,0,0,0,2,1,0,1,4,395,1,61"),
                        line(office.a(), office.state(), "DISTRICT", "आदर्श जिला क", "14,11,0,0,0,2,1,0,0,3,122,1,61"),
                        line(office.a1(), office.a(), "SECTION", "पहली शाखा", "6,5,0,0,0,0,1,0,0,1,122,1,122"),
                        line(office.b(), office.state(), "DISTRICT", "आदर्श जिला ख", "5,5,0,0,0,0,0,0,0,0,1,1,1"));
        String state = text(board(office.state()));
        assertThat(state)
                .contains("आदर्श जिला क", "आदर्श जिला ख", "शेष सब एक साथ", "<b>11</b>", "01-07-2026 10:00")
                .doesNotContain("आदर्श जिला ग");
        assertThat(text(board(office.a()))).contains("पहली शाखा", "<b>8</b>").doesNotContain("दूसरी शाखा");
        assertThat(get(board(office.a2()))).hasStatus(404);
        assertThat(get(board(office.c()))).hasStatus(404);

        say("{\"depth\": 2}");

        assertThat(get(board(office.a1()))).hasStatus(404);
        assertThat(text(board(office.a()))).doesNotContain("पहली शाखा");
    }

    /** In June nothing left but from A2, A1 and B; beside A alone enough is left of the state. */
    @Test
    void tellOfMonthsThatAreOver() {
        String csv = text("/open/activity.csv?month=2026-06");

        assertThat(lines(csv))
                .containsExactlyInAnyOrder(
                        "2026-06,"
                                + line(office.state(), "", "STATE", "आदर्श राज्य", "39,13,1,20,20")
                                        .substring(STAMP),
                        "2026-06,"
                                + line(office.a(), office.state(), "DISTRICT", "आदर्श जिला क", "19,8,1,20,20")
                                        .substring(STAMP));
        assertThat(text("/open/activity.csv")).isEqualTo(csv);
        assertThat(get("/open/activity.csv?month=2026-07")).hasStatus(404);
        assertThat(get("/open/activity.csv?month=2020-01")).hasStatus(404);
        assertThat(get("/open/activity.csv?month=June")).hasStatus(404);
    }

    /** Read as any harvester reads it, and found complete by the vocabulary. */
    @Test
    void haveACatalogueThatPortalsRead() throws Exception {
        byte[] catalog = get("/open/catalog.jsonld").getResponse().getContentAsByteArray();

        var graph = JsonLd.expand(JsonDocument.of(new ByteArrayInputStream(catalog)))
                .base(URI.create("http://localhost/"))
                .get();
        assertThat(graph).hasSize(1);
        var json = graph.getJsonObject(0);
        String dcat = "http://www.w3.org/ns/dcat#";
        String dct = "http://purl.org/dc/terms/";
        assertThat(json.getJsonArray("@type").getString(0)).isEqualTo(dcat + "Catalog");
        assertThat(json.getJsonArray(dct + "title").getValuesAs(jakarta.json.JsonObject.class))
                .extracting(title -> title.getString("@language"))
                .containsExactlyInAnyOrder("en", "hi", "bn");
        assertThat(json).containsKeys(dct + "publisher", dct + "license", dct + "description", dct + "language");
        var sets = json.getJsonArray(dcat + "dataset").getValuesAs(jakarta.json.JsonObject.class);
        assertThat(sets)
                .hasSize(2 + OpenCatalog.MONTHS)
                .allSatisfy(set -> assertThat(set)
                        .containsKeys(
                                "@id",
                                dct + "title",
                                dct + "description",
                                dct + "publisher",
                                dct + "license",
                                dct + "temporal"));
        assertThat(sets)
                .filteredOn(set -> set.containsKey(dct + "accrualPeriodicity"))
                .hasSize(2);
        assertThat(sets).filteredOn(set -> set.containsKey(dcat + "inSeries")).hasSize(OpenCatalog.MONTHS);
        assertThat(sets)
                .filteredOn(set -> set.containsKey(dcat + "distribution"))
                .hasSize(1 + OpenCatalog.MONTHS)
                .allSatisfy(set -> {
                    var file = set.getJsonArray(dcat + "distribution").getJsonObject(0);
                    assertThat(file)
                            .containsKeys(dcat + "accessURL", dcat + "mediaType", dct + "license", dct + "title");
                    String address = file.getJsonArray(dcat + "downloadURL")
                            .getJsonObject(0)
                            .getString("@id");
                    assertThat(get(address.replace("http://localhost", ""))
                                    .getResponse()
                                    .getContentType())
                            .startsWith("text/csv");
                });
    }

    /** Length of the instant before the first comma. */
    private static final int STAMP = "2026-07-01T10:00+05:30,".length();

    private static String line(OpenOffice.Place place, String parent, String kind, String name, String figures) {
        return "2026-07-01T10:00+05:30," + place.code() + ",," + parent + "," + kind + ",," + name + ",," + figures;
    }

    private static String line(
            OpenOffice.Place place, OpenOffice.Place parent, String kind, String name, String figures) {
        return line(place, parent.code(), kind, name, figures);
    }

    /** Those of this office. */
    private List<String> lines(String csv) {
        return csv.lines()
                .filter(line -> office.all().stream().anyMatch(place -> line.contains("," + place.code() + ",,")))
                .toList();
    }
}
