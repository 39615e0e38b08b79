package org.wardline.linkage.model;

import java.util.List;

/** A model, its JSON, or the way a file is read into it cannot be used; says everything that is wrong with it. */
public final class InvalidModel extends IllegalArgumentException {
    private final transient List<String> problems;

    InvalidModel(String what, List<String> problems) {
        super(
                what
                        + (problems.size() == 1
                                ? ": "
                                : " has " + problems.size() + " mistakes:\n- ")
                        + String.join("\n- ", problems));
        this.problems = List.copyOf(problems);
    }

    /** All mistakes, one plain sentence each. */
    public List<String> problems() {
        return problems;
    }
}
