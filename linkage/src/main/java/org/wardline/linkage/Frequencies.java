package org.wardline.linkage;

/** How common values are among the records that a pair is taken from. */
public interface Frequencies {
    /** Nobody knows: every value weighs as the average one does. */
    Frequencies UNKNOWN =
            new Frequencies() {
                @Override
                public long of(String column, String text) {
                    return 0;
                }

                @Override
                public long filled(String column) {
                    return 0;
                }
            };

    /** How many records have this cleaned value in the column; 0 when nobody knows. */
    long of(String column, String text);

    /** How many records have any value in the column. */
    long filled(String column);

    /** How common they are among records that have been read. */
    static Frequencies of(Records records) {
        return new Frequencies() {
            @Override
            public long of(String column, String text) {
                var at = records.column(column);
                var number = at < 0 ? -1 : records.dictionary(at).find(text);
                return number < 0 ? 0 : records.counts(at)[number];
            }

            @Override
            public long filled(String column) {
                var at = records.column(column);
                return at < 0 ? 0 : records.filled(at);
            }
        };
    }
}
