package org.wardline.linkage.model;

import java.util.List;

/** How the values of a column follow from those of another one. */
public sealed interface Derivation {
    /** The column it is taken from. */
    String from();

    /** The first word, when there is more than one; all of it when there is one. */
    record FirstWord(String from) implements Derivation {}

    /** The last word, when there is more than one. */
    record LastWord(String from) implements Derivation {}

    /** The words that none of the other columns has, in their order. */
    record OtherWords(String from, List<String> without) implements Derivation {
        public OtherWords {
            without = List.copyOf(without);
        }
    }
}
