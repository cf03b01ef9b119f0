package org.nuanyi.intake.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nuanyi.intake.Fault;
import org.nuanyi.intake.ImportSummary.Changes;
import org.nuanyi.intake.Remark;
import org.nuanyi.station.HostBatch;
import org.nuanyi.station.PlacedHost;

/** Hosts on their way into the register. */
final class HostDestination implements Destination<PlacedHost> {

    private final HostCheck check;
    private final HostBatch batch;
    private final boolean dryRun;
    private final Map<String, Long> lines = new HashMap<>();

    HostDestination(HostCheck check, HostBatch batch, boolean dryRun) {
        this.check = check;
        this.batch = batch;
        this.dryRun = dryRun;
    }

    @Override
    public RowResult<PlacedHost> check(Mapping mapping, SourceRow row) {
        return check.check(mapping, row);
    }

    @Override
    public RowResult<PlacedHost> add(SourceRow row, RowResult.Good<PlacedHost> good) {
        Long before = lines.putIfAbsent(good.value().ref(), row.line());
        if (before != null) {
            return new RowResult.Bad<>(List.of(Remark.ofRow(row.line(), Fault.REF_TWICE, before)));
        }
        batch.add(good.value());
        return good;
    }

    /** A try does everything but the last step. */
    @Override
    public Changes commit() {
        HostBatch.Result done = dryRun ? batch.merge() : batch.commit();
        return new Changes(done.added(), done.changed(), done.unchanged(), 0);
    }

    @Override
    public void close() {
        batch.close();
    }
}
