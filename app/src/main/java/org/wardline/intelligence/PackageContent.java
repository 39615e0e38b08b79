package org.wardline.intelligence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardline.kernel.Sensitive;

/**
 * What a package says.
 *
 * @param items in order of entry
 * @param checks the last of each kind
 * @param material files by category, those above nought
 */
record PackageContent(
        List<Item> items,
        Map<ResearchCheck, Research> checks,
        Map<MaterialCategory, Integer> material,
        List<Address> addresses) {
    PackageContent {
        items = List.copyOf(items);
        checks = Map.copyOf(checks);
        material = Map.copyOf(material);
        addresses = List.copyOf(addresses);
    }

    /** One statement with its grade. */
    record Item(
            UUID id,
            ItemKind kind,
            Sensitive<String> statement,
            Sensitive<String> source,
            Grade grade,
            @Nullable Sensitive<String> conditions) {}

    /** A research check, done or not. */
    record Research(
            boolean done,
            @Nullable LocalDate on,
            ResearchCheck.@Nullable Result result,
            @Nullable Sensitive<String> reference,
            @Nullable Sensitive<String> whyNot) {}

    /** An address with the way it was reached, in words. */
    record Address(
            UUID id,
            Sensitive<String> occupant,
            Sensitive<String> address,
            Sensitive<String> postcode,
            String way,
            Sensitive<String> tie) {}
}
