package org.wardline.linkage.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which familiar forms first names have: "bill" and "will" are forms of "william". One line of the resource is a formal
 * name and its forms, parted by spaces; a form may be one of several names, and a name in its own right.
 */
final class Nicknames {
    /** The English names of nicknames.txt. */
    static final Nicknames SHIPPED = read("nicknames.txt");

    private static final int[] NONE = {};

    private final List<String> formal;
    private final Map<String, int[]> byForm;

    private Nicknames(List<String> formal, Map<String, int[]> byForm) {
        this.formal = formal;
        this.byForm = byForm;
    }

    private static Nicknames read(String resource) {
        var formal = new ArrayList<String>();
        var byForm = new HashMap<String, List<Integer>>();
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        Nicknames.class.getResourceAsStream(resource)),
                                StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> {
                        var names = line.split(" ", -1);
                        for (var name : names) {
                            byForm.computeIfAbsent(name, _ -> new ArrayList<>()).add(formal.size());
                        }
                        formal.add(names[0]);
                    });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        var numbers = new HashMap<String, int[]>();
        byForm.forEach((form, of) ->
                numbers.put(form, of.stream().mapToInt(Integer::intValue).distinct().toArray()));
        return new Nicknames(List.copyOf(formal), Map.copyOf(numbers));
    }

    /** The numbers of the formal names that a cleaned name, or else its first word, may stand for, ascending. */
    int[] formalNames(String name) {
        var whole = byForm.get(name);
        if (whole != null) {
            return whole;
        }
        return byForm.getOrDefault(Words.first(name), NONE);
    }

    /** Those names themselves; the name's own first word when none is known. */
    List<String> formalNamesInWords(Value value) {
        var numbers = value.formalNames();
        return numbers.length == 0
                ? List.of(Words.first(value.text()))
                : Arrays.stream(numbers).mapToObj(formal::get).toList();
    }

    /** Whether two ascending lists have a number in common. */
    static boolean meet(int[] left, int[] right) {
        var i = 0;
        var j = 0;
        while (i < left.length && j < right.length) {
            if (left[i] == right[j]) {
                return true;
            }
            if (left[i] < right[j]) {
                i++;
            } else {
                j++;
            }
        }
        return false;
    }
}
