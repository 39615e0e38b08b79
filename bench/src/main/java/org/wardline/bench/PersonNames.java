package org.wardline.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Names as common as they are in the United Kingdom. First names follow the year of birth: registered babies from 1996
 * on; before, a list of ours of the names of older generations, in falling order, mixed with the newer.
 */
final class PersonNames {
    private static final int FIRST_REGISTERED_YEAR = 1996;
    private static final String OLDER_MEN =
            "john david michael peter robert paul alan christopher richard brian andrew stephen james kenneth mark"
                    + " anthony william ian thomas colin george keith graham derek kevin raymond philip ronald"
                    + " roger martin geoffrey simon neil barry nigel trevor dennis malcolm gary stuart terence"
                    + " patrick gordon roy leslie edward charles frederick donald norman ernest albert arthur"
                    + " clive timothy jonathan nicholas francis gerald harold stanley douglas eric maurice"
                    + " bernard leonard desmond hugh walter henry adrian duncan craig darren wayne lee carl"
                    + " sean mohammed matthew daniel joseph benjamin adam samuel";
    private static final String OLDER_WOMEN =
            "margaret susan mary christine patricia jean linda sandra elizabeth carol ann pauline jacqueline"
                    + " barbara janet maureen sheila brenda julie joan dorothy kathleen karen helen catherine"
                    + " jennifer anne sarah valerie diane joyce eileen irene doreen gillian shirley marion"
                    + " lesley judith deborah angela alison tracey amanda sharon wendy jane sally lynn hilary"
                    + " betty doris edith rita june hazel beryl audrey sylvia josephine theresa rosemary"
                    + " heather fiona claire nicola joanne michelle lisa samantha rebecca victoria louise emma"
                    + " katherine frances marjorie winifred gladys florence ethel vera mabel edna nora bridget"
                    + " fatima philippa pamela penelope";

    private final Weighted<String> newerWomen;
    private final Weighted<String> newerMen;
    private final Weighted<String> olderWomen = falling(OLDER_WOMEN);
    private final Weighted<String> olderMen = falling(OLDER_MEN);
    private final Weighted<String> surnames;
    private final Map<String, List<String>> familiar = pairs("nicknames");
    private final Map<String, List<String>> surnameVariants = pairs("surname-variants");
    private final Places places;

    PersonNames(Places places) {
        this.places = places;
        var rows = Lists.rows("first-names");
        newerWomen = Lists.weighted(rows.stream().filter(row -> row[0].equals("f")).toList(), 1, 2);
        newerMen = Lists.weighted(rows.stream().filter(row -> row[0].equals("m")).toList(), 1, 2);
        surnames = Lists.weighted(Lists.rows("surnames"), 0, 1);
    }

    String first(int yearOfBirth, boolean female, SplittableRandom random) {
        var likeTheOld = yearOfBirth < FIRST_REGISTERED_YEAR && random.nextInt(4) > 0;
        if (female) {
            return (likeTheOld ? olderWomen : newerWomen).draw(random);
        }
        return (likeTheOld ? olderMen : newerMen).draw(random);
    }

    /** One in nine is rare, made of a place; one in sixty double. */
    String surname(SplittableRandom random) {
        if (random.nextInt(60) == 0) {
            return surnames.draw(random) + "-" + surnames.draw(random);
        }
        return random.nextInt(9) == 0 ? places.word(random) : surnames.draw(random);
    }

    /** A familiar or variant form of a first name; the same when it has none. */
    String familiar(String first, SplittableRandom random) {
        return oneOf(familiar, first, random);
    }

    /** Another spelling of a surname; the same when none is usual. */
    String variant(String surname, SplittableRandom random) {
        return oneOf(surnameVariants, surname, random);
    }

    private static String oneOf(
            Map<String, List<String>> forms, String name, SplittableRandom random) {
        var others = forms.get(name);
        return others == null ? name : others.get(random.nextInt(others.size()));
    }

    private static Weighted<String> falling(String names) {
        var list = List.of(names.split(" ", -1));
        var weights = new double[list.size()];
        for (var rank = 0; rank < weights.length; rank++) {
            weights[rank] = 1.0 / (rank + 8);
        }
        return new Weighted<>(list, weights);
    }

    private static Map<String, List<String>> pairs(String list) {
        var pairs = new HashMap<String, List<String>>();
        for (var row : Lists.rows(list)) {
            pairs.computeIfAbsent(row[0], _ -> new ArrayList<>()).add(row[1]);
        }
        return pairs;
    }
}
