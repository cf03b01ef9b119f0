package org.nuanyi.build.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanyi.build.Applicant;
import org.nuanyi.build.NewProject;
import org.nuanyi.build.NewProject.Contact;
import org.nuanyi.build.Outline;
import org.nuanyi.core.Named;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.station.Host;
import org.nuanyi.station.HostKind;
import org.nuanyi.station.PhoneNumber;
import org.nuanyi.station.StationKind;
import org.nuanyi.union.Unit;

/** What a host wrote who offers a room, field by field, as it was typed. */
record HostForm(Map<String, String> fields) {

    /** The fields, as the page names them. */
    static final List<String> FIELDS =
            List.of("host", "kind", "unit", "address", "area", "hours", "words", "person", "phone");

    private static final Map<String, Integer> LONGEST =
            Map.of("host", 60, "address", 120, "hours", 200, "words", 600, "person", 60);

    /** As domain.md says it: a station below is a micro station. */
    private static final BigDecimal STANDARD_M2 = BigDecimal.valueOf(5);

    HostForm {
        fields = Map.copyOf(fields);
    }

    static HostForm of(MultivaluedMap<String, String> form) {
        Map<String, String> fields = new LinkedHashMap<>();
        FIELDS.forEach(name -> fields.put(name, Pages.text(form, name).strip()));
        return new HostForm(fields);
    }

    /** What was typed there. */
    String text(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Every field that cannot be taken, and why: missing, long, choice, number or phone. */
    Map<String, String> faults(List<Unit> units) {
        Map<String, String> faults = new LinkedHashMap<>();
        for (String field : FIELDS) {
            fault(field, units).ifPresent(why -> faults.put(field, why));
        }
        return faults;
    }

    private Optional<String> fault(String field, List<Unit> units) {
        String text = text(field);
        if (text.isEmpty()) {
            return field.equals("words") ? Optional.empty() : Optional.of("missing");
        }
        if (text.length() > LONGEST.getOrDefault(field, Integer.MAX_VALUE)) {
            return Optional.of("long");
        }
        return switch (field) {
            case "kind" -> unless(Named.find(HostKind.class, text).isPresent(), "choice");
            case "unit" -> unless(unit(units).isPresent(), "choice");
            case "area" -> unless(text.matches("0*[1-9][0-9]{0,4}([.][0-9])?"), "number");
            case "phone" -> unless(isWhole(PhoneNumber.read(text)), "phone");
            default -> Optional.empty();
        };
    }

    /** The wish, once there is no fault. */
    NewProject wish(List<Unit> units, String secret) {
        Unit unit = unit(units).orElseThrow();
        BigDecimal area = new BigDecimal(text("area"));
        StationKind kind =
                area.compareTo(STANDARD_M2) < 0 ? StationKind.MICRO : StationKind.STANDARD;
        String words =
                "面积约 %s 平方米。开放时间：%s。%s"
                        .formatted(area.toPlainString(), text("hours"), text("words"));
        Outline outline =
                new Outline(
                        text("host"),
                        text("address"),
                        unit.area(),
                        kind,
                        Optional.of(
                                new Host(text("host"), Named.get(HostKind.class, text("kind")))),
                        words);
        return new NewProject(
                unit.code(),
                Applicant.HOST,
                outline,
                Optional.of(new Contact(text("person"), text("phone"), secret)));
    }

    private Optional<Unit> unit(List<Unit> units) {
        return units.stream().filter(one -> one.code().equals(text("unit"))).findFirst();
    }

    private static boolean isWhole(PhoneNumber number) {
        return number.kind() == PhoneNumber.Kind.DESK || number.kind() == PhoneNumber.Kind.MOBILE;
    }

    private static Optional<String> unless(boolean holds, String why) {
        return holds ? Optional.empty() : Optional.of(why);
    }

    /** Keeps people's data out of logs. */
    @Override
    public String toString() {
        return "HostForm";
    }
}
