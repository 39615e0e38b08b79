package org.wardline.linkage.evaluate;

/** The page's style sheet. */
final class ReportStyle {
    static final String CSS =
            """
            body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: #1b1b1b; background: #fff; }
            main { max-width: 76rem; margin: 0 auto; padding: 1rem 1.25rem 4rem; }
            h1 { font-size: 1.75rem; line-height: 1.2; }
            h2 { font-size: 1.35rem; margin-top: 2.5rem; }
            h3 { font-size: 1.1rem; margin-top: 2rem; }
            dt { font-weight: 600; }
            dd { margin: 0 0 .5rem 1.25rem; max-width: 46rem; }
            p, figcaption { max-width: 46rem; }
            .beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 30rem), 1fr)); gap: 1.5rem; align-items: start; }
            figure { margin: 0; }
            svg { width: 100%; height: auto; display: block; }
            svg text { font: 13px system-ui, sans-serif; fill: #1b1b1b; }
            .table { overflow-x: auto; margin-bottom: 1.5rem; }
            table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
            caption { text-align: left; font-weight: 600; padding-bottom: .25rem; }
            th, td { padding: .2rem .75rem .2rem 0; border-bottom: 1px solid #c8c8c8; text-align: right; vertical-align: top; }
            th:first-child { text-align: left; }
            tbody th { font-weight: 400; }
            .grid { stroke: #e2e2e2; }
            .axis { stroke: #1b1b1b; }
            .mark { stroke: #1b1b1b; stroke-dasharray: 2 4; }
            .line { fill: none; stroke-width: 2.5; }
            .a { stroke: #0b4f8a; }
            .b { stroke: #a3341d; stroke-dasharray: 8 4; }
            .c { stroke: #3c6e1f; stroke-dasharray: 2 3; }
            .dot { fill: #fff; stroke-width: 2.5; stroke-dasharray: none; }
            .bar { stroke: #1b1b1b; stroke-width: .5; }
            .b1 { fill: #0b4f8a; }
            .b2 { fill: #f0c9a0; }
            @media print { main { max-width: none; } .beside { break-inside: avoid; } }
            """;

    private ReportStyle() {}
}
