package org.nuanyi.supply.internal;

import java.util.Map;
import org.nuanyi.supply.Item;

/** What is said of an item. */
public final class ItemFacts {

    private static final int TEN = 10;
    private static final int THREE = 3;

    private ItemFacts() {}

    /** For the audit trail. */
    public static Map<String, String> of(Item item) {
        return Map.of(
                "name", item.name(),
                "english", item.english(),
                "piece", item.piece(),
                "category", item.category().id(),
                "pack", Integer.toString(item.pack()),
                "dated", Boolean.toString(item.dated()),
                "gtin", item.gtin().orElse(""),
                "retired_on", item.retiredOn().map(Object::toString).orElse(""));
    }

    /**
     * Whether it is a GTIN of 8, 12, 13 or 14 digits: from the right, the digits before the last
     * count three times and once in turn, and with the last make a multiple of ten (GS1 General
     * Specifications, 7.9).
     */
    public static boolean isGtin(String text) {
        if (!text.matches("[0-9]{8}|[0-9]{12,14}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            int weight = (text.length() - i) % 2 == 0 ? THREE : 1;
            sum += Character.digit(text.charAt(i), TEN) * weight;
        }
        return sum % TEN == 0;
    }
}
