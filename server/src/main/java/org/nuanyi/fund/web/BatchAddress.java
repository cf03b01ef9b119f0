package org.nuanyi.fund.web;

import jakarta.inject.Singleton;
import org.nuanyi.kernel.lifecycle.MatterAddress;

/** Where payment batches have their pages. */
@Singleton
final class BatchAddress implements MatterAddress {

    @Override
    public String machine() {
        return "payment";
    }

    @Override
    public String path(String subject) {
        return FundSection.PATH + "/batches/" + subject;
    }
}
