package org.nuanyi.cabinet.web;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.supply.Item;
import org.nuanyi.supply.Items;

/** What supplies are called. Thread-safe. */
@Singleton
final class ItemNames {

    private final Items items;

    ItemNames(Items items) {
        this.items = items;
    }

    Spoken in(Language language) {
        return new Spoken(
                language,
                items.list().stream().collect(Collectors.toMap(Item::code, Function.identity())));
    }

    /** In one language; what is unknown is called by its code. */
    record Spoken(Language language, Map<String, Item> items) {

        String item(String code) {
            return Optional.ofNullable(items.get(code))
                    .map(item -> language.pick(item.name(), item.english()))
                    .orElse(code);
        }

        /** What one piece of it is called. */
        String piece(String code) {
            return Optional.ofNullable(items.get(code))
                    .map(item -> language.pick(item.piece(), item.pieceEnglish()))
                    .orElse(language.pick("件", "piece"));
        }
    }
}
