package org.nuanyi.build.internal;

import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.nuanyi.build.Equipment;
import org.nuanyi.build.ProjectCode;
import org.nuanyi.core.Named;
import org.nuanyi.station.Facility;
import org.nuanyi.station.StationKind;

/** Keeps what equipment is there, in the transaction of the handle. */
public final class EquipmentStore {

    private static final String LIST =
            """
            select template.facility, coalesce(had.there, false) as there, coalesce(had.reason, '') as reason
            from build.template
            left join build.equipment had on had.project = :code and had.facility = template.facility
            where template.kind = :kind
              and template.edition = (select max(edition) from build.template where kind = :kind)
            """;

    private static final String SAVE =
            """
            insert into build.equipment (project, facility, there, reason) values (:code, :facility, :there, :reason)
            on conflict (project, facility) do update set there = excluded.there, reason = excluded.reason
            """;

    private record Row(String facility, boolean there, String reason) {}

    private final Handle handle;

    public EquipmentStore(Handle handle) {
        this.handle = handle;
    }

    /** What the newest template of the kind asks for, in the order of the catalogue. */
    public List<Equipment> list(ProjectCode code, StationKind kind) {
        return handle
                .createQuery(LIST)
                .bind("code", code.value())
                .bind("kind", kind.id())
                .mapTo(Row.class)
                .stream()
                .map(
                        row ->
                                new Equipment(
                                        Named.get(Facility.class, row.facility()),
                                        row.there(),
                                        row.reason()))
                .sorted(Comparator.comparing(Equipment::facility))
                .toList();
    }

    public void save(ProjectCode code, Equipment one) {
        handle.createUpdate(SAVE)
                .bind("code", code.value())
                .bind("facility", one.facility().id())
                .bind("there", one.there())
                .bind("reason", one.reason())
                .execute();
    }
}
