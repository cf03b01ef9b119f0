package org.nuanyi.build.internal;

import org.nuanyi.build.Agreement;
import org.nuanyi.build.ChangeFacts;
import org.nuanyi.kernel.BadInput;

/** What people write into changes and agreements, made plain and held to its limits. Pure. */
public final class ChangeTexts {

    private static final int REASON = 200;
    private static final int FOUND = 500;
    private static final int ADDRESS = 120;
    private static final int HOST = 60;
    private static final int TERMS = 500;

    private ChangeTexts() {}

    /**
     * The same, plain. Here and below: with {@link BadInput} naming the field that is missing, too
     * long or impossible.
     */
    public static ChangeFacts plain(ChangeFacts facts) {
        return switch (facts) {
            case ChangeFacts.Renewal renewal ->
                    new ChangeFacts.Renewal(ProjectTexts.limited("why", renewal.reason(), REASON));
            case ChangeFacts.Relocation move ->
                    new ChangeFacts.Relocation(
                            why(move),
                            ProjectTexts.required("address", move.address(), ADDRESS),
                            ProjectTexts.plain(move.site()));
            case ChangeFacts.Exit exit -> plain(exit);
            case ChangeFacts.Reopening again ->
                    new ChangeFacts.Reopening(
                            why(again),
                            again.checkedOn(),
                            ProjectTexts.required("found", again.found(), FOUND));
        };
    }

    private static ChangeFacts.Exit plain(ChangeFacts.Exit exit) {
        String instead = ProjectTexts.limited("instead", exit.instead(), REASON);
        if (exit.successor().isEmpty() && instead.isEmpty()) {
            throw new BadInput("instead", "Say where people go instead.");
        }
        return new ChangeFacts.Exit(
                why(exit), exit.basis(), exit.noticeOn(), exit.successor(), instead);
    }

    public static Agreement.Terms plain(Agreement.Terms terms) {
        if (!terms.endsOn().isAfter(terms.startsOn())) {
            throw new BadInput("ends_on", "The last day is after the first.");
        }
        return new Agreement.Terms(
                ProjectTexts.required("host", terms.host(), HOST),
                terms.startsOn(),
                terms.endsOn(),
                ProjectTexts.limited("renewal", terms.renewal(), TERMS));
    }

    private static String why(ChangeFacts facts) {
        return ProjectTexts.required("why", facts.reason(), REASON);
    }
}
