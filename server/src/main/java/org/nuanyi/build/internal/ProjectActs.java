package org.nuanyi.build.internal;

import java.util.Map;
import java.util.TreeMap;
import org.nuanyi.build.Outline;
import org.nuanyi.build.ProjectCode;
import org.nuanyi.build.Site;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.station.Host;
import org.nuanyi.station.Points;

/** What is done with projects, as the audit trail has it. */
public final class ProjectActs {

    private ProjectActs() {}

    public static Act of(String verb, ProjectCode code) {
        return Act.of("build." + verb, "project", code.value());
    }

    /** An outline, field by field. */
    public static Map<String, String> fields(Outline outline) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("name", outline.name());
        fields.put("address", outline.address());
        fields.put("area", outline.area().orElse(""));
        fields.put("kind", outline.kind().id());
        fields.put("host", outline.host().map(Host::name).orElse(""));
        fields.put("words", outline.words());
        return fields;
    }

    /** A place, field by field. */
    public static Map<String, String> fields(Site site) {
        return Map.of(
                "point", Points.write(site.given()),
                "source", site.source(),
                "floor", site.floor(),
                "area_m2", site.areaM2().toPlainString(),
                "street_facing", Boolean.toString(site.streetFacing()),
                "bikes", Boolean.toString(site.bikes()),
                "people_served", Integer.toString(site.peopleServed()));
    }
}
