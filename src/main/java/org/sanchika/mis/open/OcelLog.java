package org.sanchika.mis.open;

import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an event log by OCEL 2.0 as JSON: objects are matters, units and levels, and each event says what it has to do
 * with which of them.
 */
@Component
class OcelLog {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
    /** What an object always was, it was from here on. */
    private static final String EVER = "1970-01-01T00:00:00Z";

    private final EventLogSql sql;
    private final JsonMapper json;

    /** What is written, as the standard has it. */
    record OcelShape(
            List<OcelType> objectTypes, List<OcelType> eventTypes, List<OcelObject> objects, List<OcelEvent> events) {}

    record OcelType(String name, List<OcelAttribute> attributes) {}

    record OcelAttribute(String name, String type) {}

    /** @param id of a matter its pseudonym, of a unit and a level its kind and code */
    record OcelObject(String id, String type, List<OcelValue> attributes, List<OcelRelation> relationships) {}

    record OcelEvent(
            String id, String type, String time, List<OcelValue> attributes, List<OcelRelation> relationships) {}

    /** @param time since when; of objects only */
    record OcelValue(String name, String value, @Nullable String time) {}

    /** @param qualifier of a matter, by or to a unit and level */
    record OcelRelation(String objectId, String qualifier) {}

    OcelLog(EventLogSql sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void write(EventLogSql.Stretch stretch, OutputStream out) {
        try (JsonGenerator to = json.createGenerator(out)) {
            List<EventLogSql.Place> places = sql.places(stretch);
            to.writeStartObject();
            to.writeArrayPropertyStart("objectTypes");
            type("matter", "kind", to);
            type("unit", "code", to);
            type("level", "level", to);
            to.writeEndArray();
            to.writeArrayPropertyStart("eventTypes");
            sql.activities(stretch).forEach(activity -> type(activity, "action", to));
            to.writeEndArray();
            to.writeArrayPropertyStart("objects");
            places.forEach(place -> object(unit(place.code()), "unit", "code", place.code(), to));
            TreeSet<Integer> levels = new TreeSet<>();
            places.forEach(place -> levels.addAll(place.levels()));
            levels.forEach(level -> object(level(level), "level", "level", Integer.toString(level), to));
            sql.matters(stretch, one -> object(one.name(), "matter", "kind", one.kind(), to));
            to.writeEndArray();
            to.writeArrayPropertyStart("events");
            sql.entries(stretch, entry -> event(entry, to));
            to.writeEndArray();
            to.writeEndObject();
        }
    }

    private static void type(String name, String attribute, JsonGenerator to) {
        to.writeStartObject();
        to.writeStringProperty("name", name);
        to.writeArrayPropertyStart("attributes");
        to.writeStartObject();
        to.writeStringProperty("name", attribute);
        to.writeStringProperty("type", "string");
        to.writeEndObject();
        to.writeEndArray();
        to.writeEndObject();
    }

    private static void object(String id, String type, String attribute, String value, JsonGenerator to) {
        to.writeStartObject();
        to.writeStringProperty("id", id);
        to.writeStringProperty("type", type);
        to.writeArrayPropertyStart("attributes");
        to.writeStartObject();
        to.writeStringProperty("name", attribute);
        to.writeStringProperty("value", value);
        to.writeStringProperty("time", EVER);
        to.writeEndObject();
        to.writeEndArray();
        to.writeArrayPropertyStart("relationships");
        to.writeEndArray();
        to.writeEndObject();
    }

    private static void event(LogEntry entry, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("id", entry.matter() + "-" + entry.seq());
        out.writeStringProperty("type", entry.activity());
        out.writeStringProperty("time", TIME.format(entry.at()));
        out.writeArrayPropertyStart("attributes");
        LogEntry.Desk to = entry.to();
        if (to != null) {
            out.writeStartObject();
            out.writeStringProperty("name", "action");
            out.writeStringProperty("value", entry.action());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayPropertyStart("relationships");
        relation(entry.matter(), "of", out);
        relation(unit(entry.by().unit()), "by", out);
        relation(level(entry.by().level()), "by", out);
        if (to != null) {
            relation(unit(to.unit()), "to", out);
            relation(level(to.level()), "to", out);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void relation(String object, String how, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("objectId", object);
        out.writeStringProperty("qualifier", how);
        out.writeEndObject();
    }

    private static String unit(String code) {
        return "unit:" + code;
    }

    private static String level(int level) {
        return "level:" + level;
    }
}
