package org.wardline.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Offences that may be suspected: the Home Office codes that count as sexual offences against children, with indecent
 * images. The groups are ours, from possession to penetration, for showing figures.
 */
@Component
public class Offences {
    private final List<Offence> all =
            ReferenceFile.rows("offences.csv", '|').stream()
                    .map(row -> new Offence(row.get(0), row.get(2), row.get(1)))
                    .toList();
    private final Map<String, Offence> byCode =
            all.stream().collect(Collectors.toMap(Offence::code, Function.identity()));

    /** Sexual offences against children and indecent images, in order of code. */
    public List<Offence> all() {
        return all;
    }

    /** The offence with this code. */
    public Optional<Offence> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}
