package org.nuanyi.build.web;

import jakarta.inject.Singleton;
import org.nuanyi.build.internal.ChangeMachine;
import org.nuanyi.kernel.lifecycle.MatterAddress;

/** Where changes of stations have their pages. */
@Singleton
final class ChangeAddress implements MatterAddress {

    static final String PATH = BuildSection.PATH + "/changes";

    @Override
    public String machine() {
        return ChangeMachine.ID;
    }

    @Override
    public String path(String subject) {
        return PATH + "/" + subject;
    }
}
