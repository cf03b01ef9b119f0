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

    /** Whether any station under a node has the property. */
    boolean under(int node) {
        return (nodes[node >> 6] >>> node & 1) != 0;
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
