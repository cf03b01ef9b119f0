package org.nuanyi.station.internal;

import java.sql.SQLException;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.station.NewStation;
import org.postgresql.copy.CopyIn;

/** The stream of rows into the table of {@link IncomingStore}, sent in chunks. Not thread-safe. */
public final class IncomingCopy {

    private static final int CHUNK_BYTES = 1 << 16;

    private final CopyIn copy;
    private final CopyText text = new CopyText();
    private final IncomingRow row;

    IncomingCopy(CopyIn copy, Sealing sealing) {
        this.copy = copy;
        this.row = new IncomingRow(text, sealing);
    }

    /**
     * Sends a row, or nothing of it.
     *
     * @throws IllegalArgumentException if it cannot be stored
     */
    public void add(NewStation station) {
        row.write(station);
        if (text.length() >= CHUNK_BYTES) {
            send();
        }
    }

    /** Nothing can be added after this; the number of rows there are. */
    public long end() {
        send();
        try {
            return copy.endCopy();
        } catch (SQLException refused) {
            throw new IllegalStateException("the database refused the rows", refused);
        }
    }

    /** Gives up what was sent, if it has not come to an end. */
    public void cancel() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void send() {
        try {
            copy.writeToCopy(text.bytes(), 0, text.length());
            text.clear();
        } catch (SQLException refused) {
            throw new IllegalStateException("the database refused the rows", refused);
        }
    }
}
