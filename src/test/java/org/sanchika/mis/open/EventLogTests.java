package org.sanchika.mis.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.office.Acting;
import org.sanchika.task.NewTask;
import org.sanchika.task.Tasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Logs of that office in June, held against what the two standards demand. */
class EventLogTests extends PublishedOffice {
    private static final String XES = "/api/v1/event-log.xes";
    private static final String OCEL = "/api/v1/event-log.ocel.json";
    private static final String JUNE = "?from=2026-06-01&to=2026-06-30";

    @Autowired
    Tasks tasks;

    @Autowired
    TransactionTemplate transaction;

    /** Five files came on the 30th; the sixth came on the 20th, went to and fro on the 30th and was closed. */
    @Test
    void tellTracesByXes() throws Exception {
        Element log = xes(office.a1(), office.secretary());

        assertThat(log.getNamespaceURI()).isEqualTo("http://www.xes-standard.org/");
        assertThat(log.getAttribute("xes.version")).isEqualTo("1849.2016");
        assertThat(log.hasAttribute("xes.features")).isTrue();
        assertThat(children(log).stream().map(Element::getTagName).distinct())
                .containsExactly("extension", "global", "classifier", "string", "trace");
        assertThat(children(log, "extension"))
                .extracting(one -> one.getAttribute("prefix"))
                .containsExactly("concept", "time", "org", "lifecycle");
        List<Element> traces = children(log, "trace");
        assertThat(traces)
                .hasSize(6)
                .extracting(trace -> value(trace, "concept:name"))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[0-9a-f]{32}"));
        for (Element event : events(log)) {
            assertThat(children(event))
                    .extracting(one -> one.getAttribute("key"))
                    .doesNotHaveDuplicates();
            assertThat(value(event, "org:group")).isEqualTo(office.a1().code());
            assertThat(value(event, "org:role")).isIn("1", "2");
            assertThat(OffsetDateTime.parse(value(event, "time:timestamp")).getSecond())
                    .isZero();
            assertThat(value(event, "lifecycle:transition")).isIn("start", "complete", "suspend", "resume", "withdraw");
        }
        List<List<String>> acts = traces.stream()
                .map(trace -> children(trace, "event").stream()
                        .map(event -> value(event, "concept:name") + " " + value(event, "org:role"))
                        .filter(act -> act.matches("(REGISTERED|SENT|CLOSED) .*"))
                        .toList())
                .toList();
        assertThat(acts).filteredOn(one -> one.size() == 1).hasSize(5).containsOnly(List.of("REGISTERED 1"));
        assertThat(acts)
                .filteredOn(one -> one.size() > 1)
                .containsExactly(List.of("REGISTERED 1", "SENT 1", "SENT 2", "CLOSED 1"));
    }

    /** The clerk fetched it back from the head, put it aside, and it woke by itself. */
    @Test
    void tellWhoActedAndWhatWokeByItself() throws Exception {
        var place = offices.collectorate();
        MatterId file = files.opened(place.clerk());
        files.sent(file, place.clerk(), place.head());
        assertThat(custody.pullBack(file, "भूलवश", place.clerk())).isInstanceOf(Outcome.Done.class);
        assertThat(custody.park(file, "प्रतीक्षा", LocalDate.of(2026, 7, 3), place.clerk()))
                .isInstanceOf(Outcome.Done.class);
        clock.pass(Duration.ofDays(2));
        assertThat(custody.wake(file, "", null)).isInstanceOf(Outcome.Done.class);

        Element log = xes(XES + "?from=2026-07-01&to=2026-07-31", place.collector());
        assertThat(events(log))
                .extracting(event -> value(event, "concept:name") + " " + value(event, "org:role"))
                .containsExactly("REGISTERED 1", "SENT 1", "PULLED_BACK 1", "PARKED 1", "WOKEN 1");
        assertThat(body(OCEL + "?from=2026-07-01&to=2026-07-31", place.collector()))
                .contains("\"WOKEN\"");
    }

    @Test
    void tellWhatEndedByItself() throws Exception {
        var place = offices.collectorate();
        MatterId task = transaction.execute(
                status -> tasks.begin(new NewTask("log/1", "काम", "", "", null, null, "", false), place.clerk()));
        assertThat(custody.end(Objects.requireNonNull(task), "NOT_NEEDED", "अब आवश्यक नहीं"))
                .isInstanceOf(Outcome.Done.class);

        assertThat(events(xes(XES + "?from=2026-07-01&to=2026-07-31", place.collector())))
                .extracting(event -> value(event, "concept:name") + " " + value(event, "org:role"))
                .containsExactly("REGISTERED 1", "CLOSED 1");
    }

    @Test
    void tellObjectsByOcel() throws Exception {
        String address = OCEL + JUNE + "&unit=" + office.state().code();
        JsonNode log = JsonMapper.shared().readTree(body(address, office.secretary()));

        Set<String> types = declared(log.get("objectTypes"));
        Set<String> activities = declared(log.get("eventTypes"));
        assertThat(types).containsExactlyInAnyOrder("matter", "unit", "level");
        assertThat(activities).contains("REGISTERED", "SENT", "CLOSED");
        Set<String> ids = new HashSet<>();
        for (JsonNode object : log.get("objects")) {
            assertThat(ids.add(object.get("id").asString())).isTrue();
            assertThat(types).contains(object.get("type").asString());
            for (JsonNode attribute : object.get("attributes")) {
                assertThat(attribute.propertyNames()).containsExactlyInAnyOrder("name", "value", "time");
                assertThat(OffsetDateTime.parse(attribute.get("time").asString()))
                        .isNotNull();
            }
        }
        assertThat(ids)
                .contains("unit:" + office.a1().code(), "unit:" + office.c().code(), "level:1", "level:2");
        Set<String> events = new HashSet<>();
        for (JsonNode event : log.get("events")) {
            assertThat(events.add(event.get("id").asString())).isTrue();
            assertThat(activities).contains(event.get("type").asString());
            assertThat(OffsetDateTime.parse(event.get("time").asString()).getSecond())
                    .isZero();
            assertThat(event.get("relationships").isEmpty()).isFalse();
            for (JsonNode relation : event.get("relationships")) {
                assertThat(ids).contains(relation.get("objectId").asString());
                assertThat(relation.get("qualifier").asString()).isIn("of", "by", "to");
            }
        }
        Element xes = xes(office.state(), office.secretary());
        assertThat(children(xes, "trace"))
                .as("matters have the same names in both")
                .isNotEmpty()
                .allSatisfy(trace -> assertThat(ids).contains(value(trace, "concept:name")));
        assertThat(events).as("what went within is told once in both").hasSameSizeAs(events(xes));
    }

    @Test
    void nameNobodyAndAreForWhoMayReadReports() {
        for (String path : List.of(XES, OCEL)) {
            String state = body(path + JUNE + "&unit=" + office.state().code(), office.secretary());
            assertThat(secrets()).noneMatch(state::contains);

            Acting other = office.b().people().get(1);
            assertThat(web.get().uri(path)).hasStatus(401);
            assertThat(web.get().uri(path).with(offices.by(office.clerk()))).hasStatus(403);
            assertThat(web.get().uri(path + "?unit=" + office.a1().code()).with(offices.by(other)))
                    .hasStatus(404);
            assertThat(web.get().uri(path + "?from=31-02-2026").with(offices.by(other)))
                    .hasStatus(422);
            assertThat(body(path + JUNE, other))
                    .contains(office.b().code())
                    .doesNotContain(office.a1().code() + "\"");
            assertThat(jdbc.sql(
                                    "SELECT count(*) FROM audit.access WHERE kind = 'EXPORT' AND target = :path AND person_id = :who")
                            .param("path", path)
                            .param("who", other.person().value())
                            .query(Long.class)
                            .single())
                    .isOne();
        }
    }

    private Element xes(OpenOffice.Place place, Acting reader) throws Exception {
        return xes(XES + JUNE + "&unit=" + place.code(), reader);
    }

    private Element xes(String address, Acting reader) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        byte[] xml = body(address, reader).getBytes(StandardCharsets.UTF_8);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml)).getDocumentElement();
    }

    private String body(String address, Acting reader) {
        var answer = web.get().uri(address).with(offices.by(reader)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** Names of the types, whose attributes are of types that the standard knows. */
    private static Set<String> declared(JsonNode types) {
        Set<String> names = new HashSet<>();
        for (JsonNode type : types) {
            names.add(type.get("name").asString());
            for (JsonNode attribute : type.get("attributes")) {
                assertThat(attribute.get("type").asString()).isIn("string", "time", "integer", "float", "boolean");
            }
        }
        return names;
    }

    private static List<Element> events(Element log) {
        return children(log, "trace").stream()
                .flatMap(trace -> children(trace, "event").stream())
                .toList();
    }

    private static String value(Element of, String key) {
        return children(of).stream()
                .filter(one -> one.getAttribute("key").equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + key))
                .getAttribute("value");
    }

    private static List<Element> children(Element of, String name) {
        return children(of).stream()
                .filter(one -> one.getTagName().equals(name))
                .toList();
    }

    private static List<Element> children(Element of) {
        List<Element> children = new ArrayList<>();
        IntStream.range(0, of.getChildNodes().getLength()).forEach(n -> {
            if (of.getChildNodes().item(n) instanceof Element element) {
                children.add(element);
            }
        });
        return children;
    }
}
