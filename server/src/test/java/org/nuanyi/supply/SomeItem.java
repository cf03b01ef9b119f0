package org.nuanyi.supply;

import java.util.Optional;

/** An item of the catalogue for tests that are about something else: it keeps, ten in a pack. */
public final class SomeItem {

    private static final int PACK = 10;

    private SomeItem() {}

    public static Item of(String code, String name) {
        return new Item(
                code,
                name,
                code,
                "个",
                "piece",
                ItemCategory.OTHER,
                PACK,
                false,
                Optional.empty(),
                Optional.empty());
    }
}
