package org.wardline.intelligence;

import java.time.Instant;
import java.util.UUID;
import org.wardline.governance.GroupId;
import org.wardline.governance.OfficerId;
import org.wardline.kernel.Sensitive;

/**
 * A statement beside a package, as the officers named for it see it.
 *
 * @param circle of those officers
 * @param title kind and grade, as people read them
 * @param copy the item as it leaves with a dissemination, as JSON
 */
public record SensitiveItem(
        UUID id,
        GroupId circle,
        String title,
        Sensitive<String> statement,
        Sensitive<String> source,
        Sensitive<String> conditions,
        Sensitive<String> why,
        OfficerId author,
        Instant at,
        Sensitive<String> copy) {}
