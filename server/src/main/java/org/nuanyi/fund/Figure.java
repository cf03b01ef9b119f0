package org.nuanyi.fund;

import org.nuanyi.core.Named;
import org.nuanyi.kernel.ledger.TurnoverKind;

/** The figures of a statement: what moved in its period. */
public enum Figure implements Named {
    GRANTED("granted", "下达", "Granted", TurnoverKind.GRANTED, ""),
    OWED("owed", "应付", "Owed", TurnoverKind.OWED, ""),
    PAID("paid", "已付", "Paid", TurnoverKind.PAID, ""),
    REVERSED("reversed", "冲销", "Reversed", TurnoverKind.UNDONE, ""),
    MAINTENANCE("maintenance", "其中：维护", "Of it, maintenance", TurnoverKind.SPENT, "maintenance"),
    EQUIPMENT("equipment", "其中：设备", "Of it, equipment", TurnoverKind.SPENT, "equipment");

    private final Words words;
    private final TurnoverKind kind;
    private final String line;

    Figure(String id, String chinese, String english, TurnoverKind kind, String line) {
        this.words = new Words(id, chinese, english);
        this.kind = kind;
        this.line = line;
    }

    /** What the ledger adds up. */
    TurnoverKind kind() {
        return kind;
    }

    /** Of which budget lines; empty for all. */
    String line() {
        return line;
    }

    @Override
    public Words words() {
        return words;
    }
}
