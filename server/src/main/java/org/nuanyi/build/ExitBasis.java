package org.nuanyi.build;

import org.nuanyi.core.Named;

/** Why a station ends. */
public enum ExitBasis implements Named {
    INSPECTION("inspection", "抽查发现改作他用或长期不开", "An inspection found it changed or shut"),
    HOST("host", "承建单位提出", "The host wants it");

    private final Words words;

    ExitBasis(String id, String chinese, String english) {
        this.words = new Words(id, chinese, english);
    }

    @Override
    public Words words() {
        return words;
    }
}
