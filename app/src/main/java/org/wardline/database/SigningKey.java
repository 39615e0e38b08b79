package org.wardline.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;

/** The key with which this home signs actor tokens; the database holds the same key where only its check reads it. */
public final class SigningKey {
    private final String secret;

    SigningKey(String secret) {
        this.secret = secret;
    }

    /** HMAC-SHA-256 of the text, in hexadecimal digits. */
    public String sign(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC-SHA-256", e);
        }
    }

    static void share(DataSource owner, SigningKey key) throws SQLException {
        try (var connection = owner.getConnection();
                var statement =
                        connection.prepareStatement(
                                """
                                insert into governance.signing_key (secret) values (?)
                                on conflict (only_one) do update set secret = excluded.secret
                                """)) {
            statement.setString(1, key.secret);
            statement.executeUpdate();
        }
    }

    @Override
    public String toString() {
        return "SigningKey[…]";
    }
}
