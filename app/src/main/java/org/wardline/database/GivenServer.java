package org.wardline.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.ServiceException;

/**
 * The server named by {@code WARDLINE_DB_URL}: {@code jdbc:postgresql://host:port/database?user=…&password=…}, where
 * the user may create roles and schemas in that database.
 */
final class GivenServer {
    private GivenServer() {}

    static DatabaseServer of(String url) {
        if (!url.startsWith("jdbc:postgresql://")) {
            throw new ServiceException(ErrorCode.DATABASE_UNAVAILABLE);
        }
        try {
            return read(URI.create(url.substring("jdbc:".length())));
        } catch (IllegalArgumentException e) {
            // What is wrong with it may be its password: it is not repeated.
            var refused = new ServiceException(ErrorCode.DATABASE_UNAVAILABLE);
            refused.addSuppressed(e);
            throw refused;
        }
    }

    private static DatabaseServer read(URI address) {
        if (address.getHost() == null || address.getPort() > 65_535) {
            throw new ServiceException(ErrorCode.DATABASE_UNAVAILABLE);
        }
        var parameters = new HashMap<String, String>();
        var rest = new StringBuilder();
        if (address.getRawQuery() != null) {
            for (var pair : address.getRawQuery().split("&", -1)) {
                var equals = pair.indexOf('=');
                var name = equals < 0 ? pair : pair.substring(0, equals);
                if (name.equals("user") || name.equals("password")) {
                    parameters.put(
                            name,
                            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
                } else {
                    rest.append(rest.isEmpty() ? '?' : '&').append(pair);
                }
            }
        }
        var plain = "jdbc:postgresql://" + address.getRawAuthority() + address.getRawPath() + rest;
        return new DatabaseServer(
                plain,
                parameters.getOrDefault("user", ""),
                parameters.getOrDefault("password", ""),
                null);
    }
}
