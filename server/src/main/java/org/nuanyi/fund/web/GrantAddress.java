package org.nuanyi.fund.web;

import jakarta.inject.Singleton;
import org.nuanyi.kernel.ledger.DocumentAddress;
import org.nuanyi.kernel.lifecycle.MatterAddress;

/** Where grants have their pages. */
@Singleton
final class GrantAddress implements MatterAddress, DocumentAddress {

    @Override
    public String machine() {
        return "grant";
    }

    @Override
    public String kind() {
        return "fund.grant";
    }

    @Override
    public String chinese() {
        return "补助";
    }

    @Override
    public String english() {
        return "Grant";
    }

    @Override
    public String path(String subject) {
        return FundSection.PATH + "/grants/" + subject;
    }
}
