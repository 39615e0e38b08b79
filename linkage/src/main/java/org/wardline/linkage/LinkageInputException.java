package org.wardline.linkage;

import java.util.List;

/**
 * What was handed in cannot be used: a file, a column, a model, a setting. Names everything that is wrong at once, each
 * in a plain sentence that says where it is and what to do. Values of records are never part of it.
 */
public final class LinkageInputException extends RuntimeException {
    private final List<String> problems;

    public LinkageInputException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    public LinkageInputException(String problem) {
        this(List.of(problem));
    }

    /** What is wrong, a sentence each. */
    public List<String> problems() {
        return problems;
    }
}
