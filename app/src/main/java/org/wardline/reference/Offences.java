package org.wardline.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Offences that may be suspected: the Home Office codes that count as sexual offences against children, with indecent
 * images. They are those of England and Wales, with offences since repealed, for abuse is reported late; Scotland and
 * Northern Ireland have codes of their own, which are not listed yet. {@code tools/offences.py} says what decides the
 * group of a code.
 */
@Component
public class Offences {
    /**
     * Groups for showing figures, from having images to penetration. They are ours and no legal classes: what was done
     * decides, before the relation or payment that came with it.
     */
    private static final List<String> GROUPS =
            List.of(
                    // Nobody need have met a child for these.
                    "Indecent images: possession",
                    "Paedophile manual: possession",
                    "Indecent images: making and distributing",
                    // A child was addressed, or an offence prepared.
                    "Sexual communication",
                    "Grooming and arranging",
                    "Abduction",
                    "Exploitation",
                    // A child was abused, without being touched, then with.
                    "Sexual activity without contact",
                    "Abuse of trust",
                    "Sexual activity with a child",
                    "Familial sexual offences",
                    "Sexual assault",
                    "Rape and penetration");

    private final List<Offence> all =
            ReferenceFile.rows("offences.csv", '|').stream()
                    .map(row -> new Offence(row.get(0), row.get(2), row.get(1)))
                    .toList();
    private final Map<String, Offence> byCode =
            all.stream().collect(Collectors.toMap(Offence::code, Function.identity()));

    /** What offences are shown under, least serious first. */
    public List<String> groups() {
        return GROUPS;
    }

    /** Sexual offences against children and indecent images, in order of code. */
    public List<Offence> all() {
        return all;
    }

    /** The offence with this code. */
    public Optional<Offence> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}
