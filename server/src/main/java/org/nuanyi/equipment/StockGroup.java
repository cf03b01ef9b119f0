package org.nuanyi.equipment;

import org.nuanyi.core.Named;

/** What a stock-take finds of a piece. */
public enum StockGroup implements Named {
    FOUND(new Words("found", "在站", "Found as expected")),
    /** Scanned here, and on the books of another place, or of none any more. */
    ELSEWHERE(new Words("elsewhere", "别处的", "Of another place")),
    /** On the books of this station, and not scanned. */
    MISSING(new Words("missing", "没扫到", "Missing")),
    UNKNOWN(new Words("unknown", "不认识的编号", "Unknown tag"));

    private final Words words;

    StockGroup(Words words) {
        this.words = words;
    }

    @Override
    public Words words() {
        return words;
    }
}
