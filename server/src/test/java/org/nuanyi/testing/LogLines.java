package org.nuanyi.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/** Everything that is logged while it is open, by any part of the server. */
public final class LogLines extends Handler implements AutoCloseable {

    private final List<ExtLogRecord> records = new CopyOnWriteArrayList<>();

    /** Begins to keep them. */
    public static LogLines watched() {
        LogLines lines = new LogLines();
        Logger.getLogger("").addHandler(lines);
        return lines;
    }

    /** All so far. */
    public List<ExtLogRecord> records() {
        return records;
    }

    /** Those of one logger. */
    public List<ExtLogRecord> of(String logger) {
        return records.stream().filter(line -> line.getLoggerName().equals(logger)).toList();
    }

    @Override
    public void publish(LogRecord line) {
        ExtLogRecord kept = ExtLogRecord.wrap(line);
        kept.copyMdc();
        records.add(kept);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
