package org.nuanyi.core.index;

/** One property of the stations: a bit per station, OR-ed up the tree. */
final class Marks {

    private final long[] leaves;
    private final long[] nodes;

    /**
     * @param leaves one word per leaf, one bit per place in it; kept
     */
    Marks(long[] leaves) {
        this.leaves = leaves;
        this.nodes = orUp(leaves);
    }

    /** Which of the 64 places of a leaf have the property. */
    long in(int leaf) {
        return leaves[leaf];
    }

    /** Whether any station has the property: bit 0 under the left child, bit 1 under the right. */
    long below(int node) {
        int left = 2 * node;
        return nodes[left >> 6] >>> left;
    }

    private static long[] orUp(long[] leaves) {
        int first = leaves.length;
        long[] nodes = new long[(2 * first + 63) / 64];
        for (int node = 2 * first - 1; node > 0; node--) {
            boolean any =
                    node >= first
                            ? leaves[node - first] != 0
                            : bit(nodes, 2 * node) || bit(nodes, 2 * node + 1);
            nodes[node >> 6] |= any ? 1L << node : 0;
        }
        return nodes;
    }

    private static boolean bit(long[] words, int i) {
        return (words[i >> 6] >>> i & 1) != 0;
    }
}
