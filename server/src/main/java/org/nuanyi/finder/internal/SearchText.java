package org.nuanyi.finder.internal;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** The words of many things packed one after the other, for scanning. Immutable, thread-safe. */
final class SearchText {

    private final Lane written;
    private final Lane typed;

    private SearchText(Lane written, Lane typed) {
        this.written = written;
        this.typed = typed;
    }

    static SearchText pack(List<SearchWords> words) {
        return new SearchText(
                Lane.pack(words.stream().map(SearchWords::written).toList()),
                Lane.pack(words.stream().map(SearchWords::typed).toList()));
    }

    /** The single words of what somebody typed; none in blank text. */
    static List<String> split(String text) {
        String plain = SearchWords.plain(text);
        return plain.isEmpty() ? List.of() : List.of(plain.split(" "));
    }

    /** The ranks of the things that have the word, one of {@link #split}, somewhere. */
    BitSet find(String word) {
        BitSet found = written.find(word);
        boolean typeable = word.chars().allMatch(c -> c < 128);
        if (typeable) {
            found.or(typed.find(word));
        }
        return found;
    }

    /**
     * One long text of many parts.
     *
     * @param starts where each part begins, and the end
     * @param anchors where a match may begin
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Lane(String text, int[] starts, BitSet anchors) {

        static Lane pack(List<String> parts) {
            int[] starts = new int[parts.size() + 1];
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < parts.size(); i++) {
                all.append(parts.get(i)).append('\n');
                starts[i + 1] = all.length();
            }
            String text = all.toString();
            return new Lane(text.toLowerCase(Locale.ROOT), starts, anchors(text));
        }

        /** All but the letters inside a run of letters, and there the upper case ones. */
        private static BitSet anchors(String text) {
            BitSet anchors = new BitSet(text.length());
            boolean inRun = false;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean small = c >= 'a' && c <= 'z';
                anchors.set(i, !small || !inRun);
                inRun = small || c >= 'A' && c <= 'Z';
            }
            return anchors;
        }

        BitSet find(String word) {
            BitSet found = new BitSet();
            int hit = text.indexOf(word);
            while (hit >= 0) {
                int from = hit + 1;
                if (anchors.get(hit)) {
                    int rank = rankAt(hit);
                    found.set(rank);
                    from = starts[rank + 1];
                }
                hit = text.indexOf(word, from);
            }
            return found;
        }

        private int rankAt(int position) {
            int at = Arrays.binarySearch(starts, position);
            return at >= 0 ? at : -at - 2;
        }
    }
}
