package org.nuanyi.purchase.web;

import jakarta.inject.Singleton;
import org.nuanyi.kernel.ledger.DocumentAddress;
import org.nuanyi.kernel.lifecycle.MatterAddress;
import org.nuanyi.purchase.internal.OpenPurchase;

/** Where purchases have their pages. */
@Singleton
final class PurchaseAddress implements MatterAddress, DocumentAddress {

    @Override
    public String machine() {
        return OpenPurchase.MACHINE;
    }

    @Override
    public String kind() {
        return "purchase";
    }

    @Override
    public String chinese() {
        return "采购";
    }

    @Override
    public String english() {
        return "Purchase";
    }

    @Override
    public String path(String subject) {
        return PurchaseSection.PATH + "/" + subject;
    }
}
