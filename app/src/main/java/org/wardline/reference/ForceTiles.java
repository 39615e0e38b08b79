package org.wardline.reference;

import java.util.List;
import org.springframework.stereotype.Component;

/** Where each of the 45 forces has its square on the tile map. */
@Component
public class ForceTiles {
    private final List<ForceTile> all =
            ReferenceFile.rows("force-tiles.csv", ',').stream()
                    .map(row ->
                            new ForceTile(
                                    row.get(0),
                                    Integer.parseInt(row.get(1)),
                                    Integer.parseInt(row.get(2)),
                                    row.get(3)))
                    .toList();

    /** One for each force, from north to south and west to east. */
    public List<ForceTile> all() {
        return all;
    }
}
