package org.nuanyi.supply.web;

import java.util.Comparator;
import org.nuanyi.supply.Item;

/** In which order supplies stand: by categories as they are declared, then by codes. */
final class CatalogueOrder {

    static final Comparator<Item> OF_ITEMS =
            Comparator.comparing(Item::category).thenComparing(Item::code);

    private CatalogueOrder() {}
}
