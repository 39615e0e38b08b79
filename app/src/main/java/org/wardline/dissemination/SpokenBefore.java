package org.wardline.dissemination;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wardline.governance.Accounts;
import org.wardline.governance.Officer;
import org.wardline.kernel.Sensitive;
import org.wardline.reference.Force;
import org.wardline.reference.Forces;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes on every copy of a package what was released by telephone before it, and which checks were missing then. */
@Component
class SpokenBefore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The field of a copy below which it is written: with what identifies the package, above what it says. */
    private static final String BELOW = "version";

    private final TelephoneReleases releases;
    private final Accounts accounts;
    private final Forces forces;

    SpokenBefore(TelephoneReleases releases, Accounts accounts, Forces forces) {
        this.releases = releases;
        this.accounts = accounts;
        this.forces = forces;
    }

    /** The copy with every release of the package on it; the copy as it is when there was none. */
    Sensitive<String> on(String packageReference, Sensitive<String> copy) {
        var before = releases.of(packageReference);
        if (before.isEmpty()) {
            return copy;
        }
        var told = JSON.createObjectNode();
        var placed = false;
        for (Map.Entry<String, JsonNode> field : JSON.readTree(copy.value()).properties()) {
            told.set(field.getKey(), field.getValue());
            if (field.getKey().equals(BELOW)) {
                write(before, told);
                placed = true;
            }
        }
        if (!placed) {
            write(before, told);
        }
        return Sensitive.of(JSON.writeValueAsString(told));
    }

    private void write(List<TelephoneRelease> before, ObjectNode copy) {
        var written = copy.putArray("releasedByTelephone");
        for (var release : before) {
            var each =
                    written.addObject()
                            .put("reference", release.reference())
                            .put("at", release.releasedAt().toString())
                            .put("by", officer(release))
                            .put("force", force(release.force()))
                            .put("spokenTo", release.spokenTo().value())
                            .put("said", release.said().value())
                            .put("whyItCouldNotWait", release.whyNow().value());
            var missing = each.putArray("missingThen");
            release.missing().forEach(missing::add);
        }
    }

    private String officer(TelephoneRelease release) {
        Optional<Officer> officer = accounts.colleague(release.releasedBy());
        return officer.map(Officer::name).orElse("A supervisor");
    }

    private String force(String slug) {
        return forces.named(slug).map(Force::name).orElse(slug);
    }
}
