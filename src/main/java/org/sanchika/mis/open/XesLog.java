package org.sanchika.mis.open;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes an event log by IEEE 1849 (XES): a trace for each matter, an event for each movement and act. */
final class XesLog {
    private static final String NAMESPACE = "http://www.xes-standard.org/";
    private static final List<String> EXTENSIONS = List.of("Concept", "Time", "Organizational", "Lifecycle");
    private static final String NAME = "concept:name";
    private static final String TIME = "time:timestamp";
    private static final String TRANSITION = "lifecycle:transition";

    private final XMLStreamWriter xml;

    private @Nullable String open;

    private XesLog(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** What the log is read from. */
    interface Source {
        void each(Consumer<LogEntry> taker);
    }

    static void write(String name, Source source, OutputStream out) {
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            XesLog log = new XesLog(xml);
            log.begin(name);
            source.each(log::entry);
            log.end();
            xml.flush();
        } catch (XMLStreamException cut) {
            throw new NotWritten(cut);
        }
    }

    /** Whoever asked went away. */
    static final class NotWritten extends IllegalStateException {
        NotWritten(Exception cause) {
            super(cause);
        }
    }

    private void begin(String name) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("log");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("xes.version", "1849.2016");
        xml.writeAttribute("xes.features", "");
        for (String extension : EXTENSIONS) {
            String file = extension.equals("Organizational") ? "org" : extension.toLowerCase(Locale.ROOT);
            xml.writeEmptyElement("extension");
            xml.writeAttribute("name", extension);
            xml.writeAttribute("prefix", file);
            xml.writeAttribute("uri", NAMESPACE + file + ".xesext");
        }
        xml.writeStartElement("global");
        xml.writeAttribute("scope", "trace");
        string(NAME, "unknown");
        string("kind", "unknown");
        xml.writeEndElement();
        xml.writeStartElement("global");
        xml.writeAttribute("scope", "event");
        string(NAME, "unknown");
        value("date", TIME, "1970-01-01T00:00:00.000+00:00");
        string(TRANSITION, "complete");
        string("org:role", "unknown");
        string("org:group", "unknown");
        xml.writeEndElement();
        classifier("Activity", NAME + " " + TRANSITION);
        classifier("Handover", "org:group org:role");
        string(NAME, name);
        string("lifecycle:model", "standard");
    }

    private void classifier(String name, String keys) throws XMLStreamException {
        xml.writeEmptyElement("classifier");
        xml.writeAttribute("name", name);
        xml.writeAttribute("scope", "event");
        xml.writeAttribute("keys", keys);
    }

    private void entry(LogEntry entry) {
        try {
            if (!entry.matter().equals(open)) {
                if (open != null) {
                    xml.writeEndElement();
                }
                open = entry.matter();
                xml.writeStartElement("trace");
                string(NAME, entry.matter());
                string("kind", entry.kind());
            }
            xml.writeStartElement("event");
            string(NAME, entry.activity());
            value("date", TIME, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(entry.at()));
            string(TRANSITION, entry.transition());
            string("org:role", Integer.toString(entry.by().level()));
            string("org:group", entry.by().unit());
            LogEntry.Desk to = entry.to();
            if (to != null) {
                string("action", entry.action());
                string("toRole", Integer.toString(to.level()));
                string("toGroup", to.unit());
            }
            xml.writeEndElement();
        } catch (XMLStreamException cut) {
            throw new NotWritten(cut);
        }
    }

    private void end() throws XMLStreamException {
        if (open != null) {
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void string(String key, String value) throws XMLStreamException {
        value("string", key, value);
    }

    private void value(String type, String key, String value) throws XMLStreamException {
        xml.writeEmptyElement(type);
        xml.writeAttribute("key", key);
        xml.writeAttribute("value", value);
    }
}
