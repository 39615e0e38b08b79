package org.wardline.linkage.model;

import java.util.List;

/** A model, its JSON, or the choice of a file's columns cannot be used; says everything that is wrong, not the first. */
public final class Mistakes extends IllegalArgumentException {
    private final transient List<String> problems;

    /**
     * Names the mistakes.
     *
     * @param what what has them, as the beginning of a sentence: "The model"
     * @param problems plain sentences, at least one
     */
    Mistakes(String what, List<String> problems) {
        super(
                what
                        + (problems.size() == 1
                                ? " has a mistake:\n- "
                                : " has " + problems.size() + " mistakes:\n- ")
                        + String.join("\n- ", problems));
        this.problems = List.copyOf(problems);
    }

    /** All mistakes, one plain sentence each. */
    public List<String> problems() {
        return problems;
    }
}
