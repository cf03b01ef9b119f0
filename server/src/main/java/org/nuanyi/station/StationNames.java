package org.nuanyi.station;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of stations, compared by what tells them apart. */
public final class StationNames {

    private static final Pattern NOISE = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** What every station is called. */
    private static final Pattern GENERIC = Pattern.compile("户外劳动者|暖心|爱心|工会|服务|驿站|站点|骑手|新就业形态");

    /** Of the pairs of characters of both names, so many are the same (Dice). */
    private static final double SIMILAR = 0.6;

    private StationNames() {}

    /** 东四·暖心驿站（一号） is 东四一号. */
    public static String words(String name) {
        String plain = NOISE.matcher(folded(name)).replaceAll("");
        String words = GENERIC.matcher(plain).replaceAll("");
        return words.isEmpty() ? plain : words;
    }

    /**
     * Whether two names, reduced to their words, could be one: a part of the other, or mostly
     * alike.
     */
    public static boolean areSimilar(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        if (one.length() < 2 || other.length() < 2) {
            return false;
        }
        return one.contains(other) || other.contains(one) || dice(one, other) >= SIMILAR;
    }

    /** Full-width signs as their narrow twins, lower case. */
    private static String folded(String name) {
        String narrow =
                Normalizer.isNormalized(name, Normalizer.Form.NFKC)
                        ? name
                        : Normalizer.normalize(name, Normalizer.Form.NFKC);
        return narrow.toLowerCase(Locale.ROOT);
    }

    private static double dice(String one, String other) {
        Set<String> pairs = pairs(one);
        Set<String> others = pairs(other);
        int all = pairs.size() + others.size();
        pairs.retainAll(others);
        return 2.0 * pairs.size() / all;
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
