package org.sanchika.typeset.font;

import java.util.HexFormat;
import java.util.List;
import org.sanchika.typeset.shape.Setting;

/** Tells readers of PDFs which letters each code stands for. */
final class ToUnicode {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    /** A section may not hold more. */
    private static final int SECTION = 100;

    private static final String BEGIN = """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """;
    private static final String END = """
            endcmap
            CMapName currentdict /CMap defineresource pop
            end
            end
            """;

    private ToUnicode() {}

    static String of(List<Setting> settings) {
        StringBuilder map = new StringBuilder(BEGIN);
        for (int from = 1; from < settings.size(); from += SECTION) {
            int to = Math.min(from + SECTION, settings.size());
            map.append(to - from).append(" beginbfchar\n");
            for (int code = from; code < to; code++) {
                map.append('<').append(HEX.toHexDigits((short) code)).append("> <");
                settings.get(code).text().chars().forEach(unit -> map.append(HEX.toHexDigits((short) unit)));
                map.append(">\n");
            }
            map.append("endbfchar\n");
        }
        return map.append(END).toString();
    }
}
