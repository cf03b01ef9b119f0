package org.nuanyi.fund;

import org.nuanyi.core.Named;
import org.nuanyi.kernel.ledger.TurnoverBy;

/** What a statement has a row for. */
public enum StatementBy implements Named {
    UNIT("unit", "单位", "Unit", TurnoverBy.UNIT),
    STATION("station", "驿站", "Station", TurnoverBy.SUBJECT),
    SOURCE("source", "资金来源", "Source", TurnoverBy.SOURCE),
    POLICY("policy", "政策", "Policy", TurnoverBy.GROUND);

    private final Words words;
    private final TurnoverBy turnovers;

    StatementBy(String id, String chinese, String english, TurnoverBy turnovers) {
        this.words = new Words(id, chinese, english);
        this.turnovers = turnovers;
    }

    /** What the ledger adds up by. */
    TurnoverBy turnovers() {
        return turnovers;
    }

    @Override
    public Words words() {
        return words;
    }
}
