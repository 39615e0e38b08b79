package org.wardline.governance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.wardline.database.Home;
import org.wardline.kernel.Ids;

/**
 * The Ed25519 key with which this home signs checkpoints. The private key is a PEM file that only its owner reads, made on
 * first use; the public key lies beside it under the same name with {@code .pub}. Neither is ever in the database.
 */
@Component
class AuditKey {
    private static final String ALGORITHM = "Ed25519";

    private final Home home;
    private final Ids ids;
    private final Path file;

    AuditKey(
            Home home,
            Ids ids,
            @Value("${wardline.checkpoint-key:#{null}}") @Nullable String named) {
        this.home = home;
        this.ids = ids;
        this.file =
                named == null || named.isBlank()
                        ? home.at("secrets").resolve("checkpoint-key.pem")
                        : Path.of(named).toAbsolutePath();
    }

    /** Identifier of this home, made on first use. */
    synchronized UUID homeId() {
        var kept = home.at("home-id");
        if (!Files.exists(kept)) {
            home.writePrivately(kept, ids.next() + "\n");
        }
        return UUID.fromString(home.read("home-id"));
    }

    /** The signature of a text. */
    byte[] sign(String text) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The checkpoint key's file holds no Ed25519 key", e);
        }
    }

    /** Whether a checkpoint was signed with this public key. */
    static boolean signed(AuditCheckpoint checkpoint, PublicKey by) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(by);
            signature.update(checkpoint.statement().getBytes(StandardCharsets.UTF_8));
            return signature.verify(checkpoint.signature());
        } catch (GeneralSecurityException _) {
            // A signature of the wrong length or form is none.
            return false;
        }
    }

    /** SHA-256 of the public key, by which a checkpoint names it. */
    byte[] digest() {
        return AuditDigests.sha256(publicKey().getEncoded());
    }

    /** This home's public key. */
    PublicKey publicKey() {
        makeOnce();
        return publicKey(read(publicFile()));
    }

    /** The public key that a PEM file's text holds. */
    static PublicKey publicKey(String pem) {
        try {
            return KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(decoded(pem)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("The file holds no Ed25519 public key", e);
        }
    }

    /** Whether a PEM file's text holds such a key. */
    static boolean isPublic(String pem) {
        try {
            publicKey(pem);
            return true;
        } catch (IllegalStateException _) {
            return false;
        }
    }

    private PrivateKey privateKey() throws GeneralSecurityException {
        makeOnce();
        return KeyFactory.getInstance(ALGORITHM)
                .generatePrivate(new PKCS8EncodedKeySpec(decoded(read(file))));
    }

    private Path publicFile() {
        return file.resolveSibling(file.getFileName() + ".pub");
    }

    private synchronized void makeOnce() {
        if (Files.exists(file)) {
            return;
        }
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            home.writePrivately(publicFile(), encoded("PUBLIC KEY", pair.getPublic().getEncoded()));
            home.writePrivately(file, encoded("PRIVATE KEY", pair.getPrivate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no Ed25519", e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException("The checkpoint key cannot be read", e);
        }
    }

    private static String encoded(String what, byte[] key) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(what, lines, what);
    }

    private static byte[] decoded(String pem) {
        return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    }

    /** Never shows a key. */
    @Override
    public String toString() {
        return "AuditKey[…]";
    }
}
