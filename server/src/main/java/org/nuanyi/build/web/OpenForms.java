package org.nuanyi.build.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.union.Unit;

/** What the forms share that anybody may send without an account. */
final class OpenForms {

    private OpenForms() {}

    /** Whether a field was filled in that no person sees. */
    static boolean isByMachine(MultivaluedMap<String, String> sent) {
        return !Pages.text(sent, "website").isEmpty();
    }

    /** Units to choose from, as people call them. */
    static List<Option> units(List<Unit> open, Language language, String chosen) {
        return open.stream()
                .map(
                        unit ->
                                new Option(
                                        unit.code(),
                                        language.pick(unit.shortName(), unit.english()),
                                        unit.code().equals(chosen)))
                .toList();
    }
}
