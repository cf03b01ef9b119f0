package org.nuanyi.build.internal;

import java.util.Map;
import java.util.TreeMap;
import org.nuanyi.build.Agreement;
import org.nuanyi.build.Change;
import org.nuanyi.build.ChangeCode;
import org.nuanyi.build.ChangeFacts;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.station.StationCode;

/** What is done with changes and agreements, as the audit trail has it. */
public final class ChangeActs {

    private ChangeActs() {}

    public static Act of(String verb, ChangeCode code) {
        return Act.of("build.change-" + verb, "change", code.value());
    }

    /** Something done with an agreement. */
    public static Act agreement(String verb, Agreement agreement) {
        return Act.of("build.agreement-" + verb, "agreement", agreement.id().toString())
                .giving(
                        Map.of(
                                "host", agreement.terms().host(),
                                "starts_on", agreement.terms().startsOn().toString(),
                                "ends_on", agreement.terms().endsOn().toString()));
    }

    /** What is asked for, field by field. */
    public static Map<String, String> fields(Change change) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("station", change.station().value());
        fields.put("kind", change.facts().kind().id());
        fields.put("reason", change.facts().reason());
        switch (change.facts()) {
            case ChangeFacts.Renewal _ -> {}
            case ChangeFacts.Relocation move -> {
                fields.put("address", move.address());
                fields.putAll(ProjectActs.fields(move.site()));
            }
            case ChangeFacts.Exit exit -> {
                fields.put("basis", exit.basis().id());
                fields.put("notice_on", exit.noticeOn().toString());
                fields.put("successor", exit.successor().map(StationCode::value).orElse(""));
                fields.put("instead", exit.instead());
            }
            case ChangeFacts.Reopening again -> {
                fields.put("checked_on", again.checkedOn().toString());
                fields.put("found", again.found());
            }
        }
        return fields;
    }
}
