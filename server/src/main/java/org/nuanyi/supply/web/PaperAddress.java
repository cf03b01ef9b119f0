package org.nuanyi.supply.web;

import jakarta.inject.Singleton;
import org.nuanyi.kernel.ledger.DocumentAddress;

/** Where papers of stores have their pages. */
@Singleton
final class PaperAddress implements DocumentAddress {

    @Override
    public String kind() {
        return "supply.paper";
    }

    @Override
    public String chinese() {
        return "物资单据";
    }

    @Override
    public String english() {
        return "Paper of a store";
    }

    @Override
    public String path(String subject) {
        return PaperPage.PATH + "/" + subject;
    }
}
