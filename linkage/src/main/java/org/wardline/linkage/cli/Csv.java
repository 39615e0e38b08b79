package org.wardline.linkage.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** CSV as RFC 4180 has it, with line feeds. */
final class Csv {
    private static final int THOUSANDTHS = 1000;

    private Csv() {}

    static void line(Writer writer, List<String> cells) throws IOException {
        for (var at = 0; at < cells.size(); at++) {
            writer.write(at == 0 ? "" : ",");
            writer.write(cell(cells.get(at)));
        }
        writer.write('\n');
    }

    private static String cell(String text) {
        return text.chars()
                        .anyMatch(letter ->
                                letter == '"' || letter == ',' || letter == '\n' || letter == '\r')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }

    /** A weight in bits, from thousandths. */
    static String bits(long thousandths) {
        var sign = thousandths < 0 ? "-" : "";
        var size = Math.abs(thousandths);
        return String.format(
                Locale.ROOT, "%s%d.%03d", sign, size / THOUSANDTHS, size % THOUSANDTHS);
    }
}
