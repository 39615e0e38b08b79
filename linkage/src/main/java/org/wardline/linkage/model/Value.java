package org.wardline.linkage.model;

import org.jspecify.annotations.Nullable;

/**
 * One cleaned value and what follows from it. What costs time to find (sounds, nicknames, words) is found once, when
 * first asked for, so that millions can be held. Several threads may ask: at worst the same thing is found twice.
 *
 * <p>Two values of one kind and one text are equal. The text is never in {@link #toString}.
 */
public final class Value {
    private final ValueKind kind;
    private final String text;
    private volatile @Nullable Sounds sounds;
    private volatile String @Nullable [] words;
    private volatile int @Nullable [] formalNames;
    private volatile @Nullable Parts parts;

    /** See {@link #letters}; 0 until somebody asks, since every text has some letter. */
    private volatile int letters;

    Value(ValueKind kind, String text) {
        this.kind = kind;
        this.text = text;
    }

    /**
     * A value that was cleaned before and kept as text, taken as it is.
     *
     * @param text what {@link #text} gave
     */
    public static Value ofClean(ValueKind kind, String text) {
        return new Value(kind, text);
    }

    /** What kind of value it is. */
    public ValueKind kind() {
        return kind;
    }

    /** The cleaned text. */
    public String text() {
        return text;
    }

    /**
     * Which characters it has, one bit for each, some of which share a bit. What one value has and another lacks can
     * only be less in these bits than it is, so they tell values apart that cannot be near.
     */
    int letters() {
        var found = letters;
        if (found == 0) {
            for (var at = 0; at < text.length(); at++) {
                found |= 1 << text.charAt(at);
            }
            letters = found;
        }
        return found;
    }

    /** How it sounds. */
    Sounds sounds() {
        var found = sounds;
        if (found == null) {
            found = Sounds.of(text);
            sounds = found;
        }
        return found;
    }

    /** Its words in alphabetical order; repeated ones stand repeatedly. Not to be altered. */
    String[] words() {
        var found = words;
        if (found == null) {
            found = Words.sorted(text);
            words = found;
        }
        return found;
    }

    /** The numbers of the formal names that it is, or is a familiar form of, ascending. Not to be altered. */
    int[] formalNames() {
        var found = formalNames;
        if (found == null) {
            found = Nicknames.SHIPPED.formalNames(text);
            formalNames = found;
        }
        return found;
    }

    /** The single values of a set; none for other kinds. */
    String[] elements() {
        return parts() instanceof Parts.Elements elements ? elements.texts() : Parts.NO_TEXTS;
    }

    /** What a set, a point, a moment or events are made of. */
    Parts parts() {
        var found = parts;
        if (found == null) {
            found = Parts.of(kind, text);
            parts = found;
        }
        return found;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Value value && kind == value.kind && text.equals(value.text));
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "Value[" + kind + "]";
    }
}
