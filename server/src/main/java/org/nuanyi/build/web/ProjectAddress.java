package org.nuanyi.build.web;

import jakarta.inject.Singleton;
import org.nuanyi.build.internal.BuildMachine;
import org.nuanyi.kernel.lifecycle.MatterAddress;

/** Where projects have their pages. */
@Singleton
final class ProjectAddress implements MatterAddress {

    @Override
    public String machine() {
        return BuildMachine.ID;
    }

    @Override
    public String path(String subject) {
        return BuildSection.PATH + "/" + subject;
    }
}
