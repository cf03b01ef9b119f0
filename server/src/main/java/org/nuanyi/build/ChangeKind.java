package org.nuanyi.build;

import org.nuanyi.core.Named;

/** What may happen to a station after it opened. */
public enum ChangeKind implements Named {
    RENEWAL("renewal", "续约", "Renewal"),
    RELOCATION("relocation", "迁址", "Relocation"),
    EXIT("exit", "退出", "Exit"),
    REOPENING("reopening", "恢复", "Re-opening");

    private final Words words;

    ChangeKind(String id, String chinese, String english) {
        this.words = new Words(id, chinese, english);
    }

    @Override
    public Words words() {
        return words;
    }
}
