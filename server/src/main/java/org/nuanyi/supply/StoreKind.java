package org.nuanyi.supply;

import org.nuanyi.core.Named;

/** Where a store is. */
public enum StoreKind implements Named {
    UNIT("unit", "单位仓库", "Unit's store"),
    STATION("station", "驿站", "Station"),
    CABINET("cabinet", "智能柜", "Smart cabinet");

    private final Words words;

    StoreKind(String id, String chinese, String english) {
        this.words = new Words(id, chinese, english);
    }

    @Override
    public Words words() {
        return words;
    }
}
