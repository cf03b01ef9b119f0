package org.nuanyi.upkeep.web;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.nuanyi.core.ledger.Yuan;
import org.nuanyi.fund.Source;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.station.StationCode;
import org.nuanyi.upkeep.Category;
import org.nuanyi.upkeep.NewSpending;

/**
 * The fields of a spending, as they stand in its form.
 *
 * @param typed what was written into them
 */
record SpendingFields(
        MultivaluedMap<String, String> typed, List<Option> categories, List<Option> sources) {

    static SpendingFields of(MultivaluedMap<String, String> typed, Language language) {
        String source = Pages.text(typed, "source");
        return new SpendingFields(
                typed,
                Option.all(Category.class, Pages.text(typed, "category"), language),
                Option.all(
                        Source.class, source.isEmpty() ? Source.DISTRICT.id() : source, language));
    }

    /** What a spending says. */
    static SpendingFields of(NewSpending says, Language language) {
        MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();
        typed.add("station", says.station().map(StationCode::value).orElse(""));
        typed.add("category", says.category().id());
        typed.add("source", says.source().id());
        typed.add("amount", Yuan.text(says.fen()));
        typed.add("on", says.spentOn().toString());
        typed.add("seller", says.seller());
        typed.add("number", says.number());
        typed.add("note", says.note());
        return of(typed, language);
    }

    /** What was written into a field. */
    public String was(String field) {
        return Pages.text(typed, field);
    }
}
