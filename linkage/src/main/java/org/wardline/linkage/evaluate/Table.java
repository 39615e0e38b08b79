package org.wardline.linkage.evaluate;

import java.util.List;
import java.util.stream.Collectors;

/** An HTML table whose first column names its rows. */
final class Table {
    private final StringBuilder drawn = new StringBuilder();

    Table(String caption, String... columns) {
        drawn.append(
                "<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"%1$s\"><table><caption>%1$s</caption>\n<thead><tr>"
                        .formatted(Figures.escape(caption)));
        for (var column : columns) {
            drawn.append("<th scope=\"col\">").append(Figures.escape(column)).append("</th>");
        }
        drawn.append("</tr></thead>\n<tbody>\n");
    }

    Table row(String name, String... cells) {
        drawn.append("<tr><th scope=\"row\">").append(Figures.escape(name)).append("</th>");
        drawn.append(
                List.of(cells).stream()
                        .map(cell -> "<td>" + Figures.escape(cell) + "</td>")
                        .collect(Collectors.joining()));
        drawn.append("</tr>\n");
        return this;
    }

    String html() {
        return drawn + "</tbody></table></div>\n";
    }
}
