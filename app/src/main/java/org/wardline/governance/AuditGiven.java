package org.wardline.governance;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a verification is given from outside the home.
 *
 * @param checkpoints of earlier days
 * @param publicKey PEM text of the key that signed them; null for this home's own
 */
public record AuditGiven(List<AuditCheckpoint> checkpoints, @Nullable String publicKey) {
    /** Nothing from outside. */
    public static final AuditGiven NOTHING = new AuditGiven(List.of(), null);

    public AuditGiven {
        checkpoints = List.copyOf(checkpoints);
    }

    /** Reads checkpoint files and a key's; empty when one of them is none. */
    public static Optional<AuditGiven> of(List<String> checkpoints, @Nullable String publicKey) {
        var read = checkpoints.stream().flatMap(text -> AuditCheckpoint.of(text).stream()).toList();
        var keyIsOne = publicKey == null || AuditKey.isPublic(publicKey);
        return read.size() == checkpoints.size() && keyIsOne
                ? Optional.of(new AuditGiven(read, publicKey))
                : Optional.empty();
    }
}
