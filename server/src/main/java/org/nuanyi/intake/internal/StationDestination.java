package org.nuanyi.intake.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanyi.intake.Fault;
import org.nuanyi.intake.FileRefused;
import org.nuanyi.intake.ImportSummary.Changes;
import org.nuanyi.intake.Remark;
import org.nuanyi.station.Batch;
import org.nuanyi.station.BatchResult;
import org.nuanyi.station.Neighbours.Near;
import org.nuanyi.station.NewStation;
import org.nuanyi.station.Provenance;

/** Stations on their way into the register: not twice, and never real and demo ones together. */
final class StationDestination implements Destination<NewStation> {

    private final RowCheck check;
    private final Register register;
    private final Batch batch;
    private final boolean dryRun;
    private final Map<String, Long> lines = new HashMap<>();
    private Optional<Provenance> first = Optional.empty();
    private long known;

    StationDestination(RowCheck check, Register register, Batch batch, boolean dryRun) {
        this.check = check;
        this.register = register;
        this.batch = batch;
        this.dryRun = dryRun;
    }

    @Override
    public RowResult<NewStation> check(Mapping mapping, SourceRow row) {
        return check.check(mapping, row);
    }

    @Override
    public RowResult<NewStation> add(SourceRow row, RowResult.Good<NewStation> good) {
        NewStation station = good.value();
        List<Remark> remarks = new ArrayList<>(good.remarks());
        Optional<Remark> unwanted = mixed(station, row).or(() -> twice(station, row));
        if (unwanted.isEmpty()) {
            register.remember(station, row.line())
                    .map(near -> duplicate(near, row))
                    .ifPresent(remarks::add);
            lines.put(station.origin().ref(), row.line());
            known += register.knows(station.origin()) ? 1 : 0;
        }
        Optional<Remark> problem = unwanted.or(() -> stored(station, row));
        problem.ifPresent(remarks::add);
        return problem.isPresent()
                ? new RowResult.Bad<>(remarks)
                : new RowResult.Good<>(station, remarks);
    }

    /** The register is of one kind; where it is empty, the first row says of which. */
    private Optional<Remark> mixed(NewStation station, SourceRow row) {
        boolean demo = station.origin().provenance() == Provenance.GENERATED;
        if (!demo && register.generated() > 0) {
            throw new FileRefused(Fault.REGISTER_IS_DEMO, register.generated());
        }
        if (first.isEmpty()) {
            first =
                    Optional.of(
                            register.real() > 0
                                    ? Provenance.IMPORTED
                                    : station.origin().provenance());
        }
        boolean demoBefore = first.get() == Provenance.GENERATED;
        if (demo == demoBefore) {
            return Optional.empty();
        }
        Fault fault = demo ? Fault.DEMO_AMONG_REAL : Fault.REAL_AMONG_DEMO;
        return Optional.of(Remark.ofRow(row.line(), fault));
    }

    private Optional<Remark> twice(NewStation station, SourceRow row) {
        return Optional.ofNullable(lines.get(station.origin().ref()))
                .map(before -> Remark.ofRow(row.line(), Fault.REF_TWICE, before));
    }

    private static Remark duplicate(Near near, SourceRow row) {
        Fault fault = near.label() < 0 ? Fault.DUPLICATE_OF_STATION : Fault.DUPLICATE_IN_FILE;
        return Remark.ofRow(row.line(), fault, Math.abs(near.label()), Math.round(near.metres()));
    }

    /** What speaks against storing it; a dry run stores nothing. */
    private Optional<Remark> stored(NewStation station, SourceRow row) {
        if (dryRun) {
            return Optional.empty();
        }
        try {
            batch.add(station);
            return Optional.empty();
        } catch (IllegalArgumentException refused) {
            return Optional.of(Remark.ofRow(row.line(), Fault.NOT_STORABLE, refused.getMessage()));
        }
    }

    @Override
    public Changes commit() {
        if (dryRun) {
            return new Changes(lines.size() - known, known, 0, 0);
        }
        BatchResult done = batch.commit();
        return new Changes(
                done.added().size(), done.changed().size(), done.unchanged(), done.removed());
    }

    @Override
    public void close() {
        batch.close();
    }
}
