package org.nuanyi.supply.web;

import jakarta.inject.Singleton;
import org.nuanyi.kernel.lifecycle.MatterAddress;
import org.nuanyi.supply.Proposals;

/** Where proposals have their pages. */
@Singleton
final class ProposalAddress implements MatterAddress {

    @Override
    public String machine() {
        return Proposals.machine().id();
    }

    @Override
    public String path(String subject) {
        return ReplenishPages.PATH + "/" + subject;
    }
}
