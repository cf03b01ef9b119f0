package org.nuanyi.auditing;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What somebody looks for in the audit trail. What is empty does not matter.
 *
 * @param from first day, in Beijing
 * @param to last day
 * @param who login of who acted; {@code system:…} for a job, {@code anonymous} for who is not
 *     signed in
 * @param action as {@code account.sign-in}
 * @param unit code of the unit whose the subject is, or of one above
 * @param subject code, login or number of what it was done to
 * @param result {@code done}, {@code refused} or {@code failed}
 */
public record Question(
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        String who,
        String action,
        String unit,
        String subject,
        String result) {

    /** What is asked for, by its names; what is empty is left out. */
    public Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        fields.put("from", from.map(LocalDate::toString).orElse(""));
        fields.put("to", to.map(LocalDate::toString).orElse(""));
        fields.put("who", who);
        fields.put("action", action);
        fields.put("unit", unit);
        fields.put("subject", subject);
        fields.put("result", result);
        fields.values().removeIf(String::isEmpty);
        return fields;
    }
}
