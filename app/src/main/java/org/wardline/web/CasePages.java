package org.wardline.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.wardline.governance.CaseKind;
import org.wardline.governance.CaseThing;

/** Which pages are pages of a case. */
final class CasePages {
    /** Matched as the controllers match, so that no other spelling of an address gets past. */
    private static final PathPattern PAGE =
            PathPatternParser.defaultInstance.parse("/{pages}/{id}/**");

    private CasePages() {}

    /** What a page is about. Whether it is there, and open to whoever asks, is not looked at. */
    static Optional<CaseThing> about(String path) {
        var found = PAGE.matchAndExtract(PathContainer.parsePath(path));
        if (found == null) {
            return Optional.empty();
        }
        var named = found.getUriVariables();
        return CaseKind.withPages(String.valueOf(named.get("pages")))
                .flatMap(kind ->
                        identifier(String.valueOf(named.get("id")))
                                .map(id -> new CaseThing(kind, id)));
    }

    private static Optional<UUID> identifier(String said) {
        try {
            return Optional.of(UUID.fromString(said));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /**
     * A page of a case that an address names, to go on to.
     *
     * @param about what it is about
     * @param address its path and query, and never another place's
     */
    record Onward(CaseThing about, String address) {}

    /** The page of a case that somebody was going to; empty for any other address, above all another place's. */
    static Optional<Onward> onward(String address) {
        try {
            var uri = new URI(address);
            var path = uri.getRawPath();
            if (uri.isAbsolute() || uri.getRawAuthority() != null || path == null) {
                return Optional.empty();
            }
            var query = uri.getRawQuery();
            return about(path)
                    .map(thing -> new Onward(thing, query == null ? path : path + "?" + query));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }
}
