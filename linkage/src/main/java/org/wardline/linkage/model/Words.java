package org.wardline.linkage.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The words of a cleaned text: what stands between spaces and hyphens. */
final class Words {
    private Words() {}

    /** In the order of the text. */
    static List<String> of(String text) {
        var words = new ArrayList<String>();
        var from = 0;
        for (var at = 0; at <= text.length(); at++) {
            if (at == text.length() || parts(text.charAt(at))) {
                if (at > from) {
                    words.add(text.substring(from, at));
                }
                from = at + 1;
            }
        }
        return words;
    }

    private static boolean parts(char letter) {
        return letter == ' ' || letter == '-';
    }

    static String[] sorted(String text) {
        var words = of(text).toArray(new String[0]);
        Arrays.sort(words);
        return words;
    }

    /** The first word; all of the text when it is one. */
    static String first(String text) {
        for (var at = 1; at < text.length(); at++) {
            if (parts(text.charAt(at))) {
                return text.substring(0, at);
            }
        }
        return text;
    }

    /** How many letters the first word has. */
    static int lengthOfFirst(String text) {
        for (var at = 0; at < text.length(); at++) {
            if (parts(text.charAt(at))) {
                return at;
            }
        }
        return text.length();
    }

    /** Whether every word of the shorter list is one of the longer; both in alphabetical order. */
    static boolean oneHoldsOther(String[] left, String[] right) {
        return left.length <= right.length ? within(left, right) : within(right, left);
    }

    private static boolean within(String[] few, String[] many) {
        var at = 0;
        for (var word : few) {
            while (at < many.length && many[at].compareTo(word) < 0) {
                at++;
            }
            if (at == many.length || !many[at].equals(word)) {
                return false;
            }
            at++;
        }
        return few.length > 0;
    }
}
