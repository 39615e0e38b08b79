package org.wardline.subjects;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The form on which a restriction on request is lifted.
 *
 * @param binding restrictions that bind, oldest first
 * @param typed what the officer had typed when the form came back
 */
public record RestrictionPage(
        UUID id, String reference, List<RestrictedSubjects.Restriction> binding, Typed typed) {
    public RestrictionPage {
        binding = List.copyOf(binding);
    }

    /** The requests to choose from, each once. */
    public Map<String, String> requests() {
        var requests = new LinkedHashMap<String, String>();
        binding.forEach(each -> requests.put(each.request(), "Request " + each.request()));
        return requests;
    }

    /** The fields of the form. */
    public record Typed(String request, String why, String told) {
        static final Typed NOTHING = new Typed("", "", "");

        @Override
        public String toString() {
            return "Typed";
        }
    }

    @Override
    public String toString() {
        return "RestrictionPage[" + id + "]";
    }
}
