package org.sanchika.office.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Looks into a packed workbook before it is opened: how large it becomes, whether it has macros, what is merged. */
final class PackedSheets {
    private static final long LARGEST = 200L << 20;
    private static final long LARGEST_PART = 40L << 20;
    private static final int MOST_PARTS = 2000;
    private static final int MOST_MERGED = 5000;

    private final Map<String, List<String>> merged = new HashMap<>();
    private final Map<String, String> targets = new HashMap<>();
    private final List<String> sheets = new ArrayList<>();
    private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
    private boolean workbook;
    private long size;

    private PackedSheets() {
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    static PackedSheets look(byte[] content) throws Unreadable {
        PackedSheets packed = new PackedSheets();
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            int parts = 0;
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (++parts > MOST_PARTS) {
                    throw new Unreadable("bomb");
                }
                packed.part(entry.getName().replace('\\', '/'), packed.new Counted(zip.getInputStream(entry)));
            }
        } catch (TooLarge bomb) {
            throw new Unreadable("bomb");
        } catch (IOException | XMLStreamException | IllegalArgumentException broken) {
            throw new Unreadable("broken");
        }
        if (!packed.workbook) {
            throw new Unreadable("type");
        }
        return packed;
    }

    /** Ranges such as {@code A1:C1} of the n-th sheet. */
    List<String> merged(int sheet) {
        String part = sheet < sheets.size() ? targets.getOrDefault(sheets.get(sheet), "") : "";
        return merged.getOrDefault("xl/" + part.replaceFirst("^/?(xl/)?", ""), List.of());
    }

    private void part(String name, InputStream content) throws IOException, XMLStreamException, Unreadable {
        if (name.endsWith("vbaProject.bin")) {
            throw new Unreadable("macros");
        }
        boolean sheet = name.startsWith("xl/worksheets/") && name.endsWith(".xml");
        if (sheet) {
            merged.put(name, new ArrayList<>());
        }
        if (sheet || name.equals("xl/workbook.xml") || name.equals("xl/_rels/workbook.xml.rels")) {
            workbook |= name.equals("xl/workbook.xml");
            XMLStreamReader reader = xml.createXMLStreamReader(content);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT) {
                    element(name, reader);
                }
            }
            reader.close();
        }
        long before = size;
        content.transferTo(new java.io.OutputStream() {
            @Override
            public void write(int one) {}

            @Override
            public void write(byte[] some, int from, int length) throws IOException {
                if (!sheet && size - before > LARGEST_PART) {
                    throw new TooLarge();
                }
            }
        });
    }

    private void element(String part, XMLStreamReader reader) {
        switch (reader.getLocalName()) {
            case "mergeCell" -> {
                List<String> ranges = merged.getOrDefault(part, new ArrayList<>());
                if (ranges.size() < MOST_MERGED) {
                    ranges.add(String.valueOf(reader.getAttributeValue(null, "ref")));
                }
            }
            case "sheet" -> sheets.add(String.valueOf(idOf(reader)));
            case "Relationship" ->
                targets.put(
                        String.valueOf(reader.getAttributeValue(null, "Id")),
                        String.valueOf(reader.getAttributeValue(null, "Target")));
            default -> {}
        }
    }

    private static String idOf(XMLStreamReader sheet) {
        for (int i = 0; i < sheet.getAttributeCount(); i++) {
            if (sheet.getAttributeLocalName(i).equals("id")) {
                return sheet.getAttributeValue(i);
            }
        }
        return "";
    }

    private static final class TooLarge extends IOException {}

    /** Counts what comes out of all parts together; a part is heard to its end after its reader is done. */
    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            count(Math.max(0, read));
            return read;
        }

        @Override
        public void close() {}

        private void count(int bytes) throws IOException {
            size += bytes;
            if (size > LARGEST) {
                throw new TooLarge();
            }
        }
    }
}
