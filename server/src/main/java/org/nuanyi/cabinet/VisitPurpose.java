package org.nuanyi.cabinet;

import org.nuanyi.core.Named;

/** What somebody of the union opens a cabinet for. */
public enum VisitPurpose implements Named {
    RESTOCK("restock", "补货", "Restock"),
    SERVICE("service", "远程开门", "Remote unlock");

    private final Words words;

    VisitPurpose(String id, String chinese, String english) {
        this.words = new Words(id, chinese, english);
    }

    @Override
    public Words words() {
        return words;
    }
}
