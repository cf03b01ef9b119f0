package org.nuanyi.build.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuanyi.build.Checked;
import org.nuanyi.build.Dossier;
import org.nuanyi.build.Equipment;
import org.nuanyi.build.Lack;
import org.nuanyi.build.Project;

/** What must hold before a project goes on: the guards of the machine {@code build}. Pure. */
public final class BuildRules {

    /** The state in which a second person checks. */
    public static final String ACCEPTANCE = "acceptance";

    /** Fewer are no hearing. */
    public static final int LEAST_ANSWERS = 3;

    /** Every guard the machine's file may speak of. */
    public static final Set<String> GUARDS =
            Set.of("sited", "heard", "staffed", "equipped", "signed", "accepted");

    private static final Set<String> PREPARING =
            Set.of("applied", "siting", "needs", "staffing", "equipping", "signing");

    private BuildRules() {}

    /**
     * Whether what is known of a project may be changed: not while it is judged, nor afterwards.
     */
    public static boolean isPrepared(String state) {
        return PREPARING.contains(state);
    }

    /** The guards that hold. */
    public static Set<String> holding(Dossier dossier, String person) {
        return lacks(dossier, person).entrySet().stream()
                .filter(guard -> guard.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What each guard lacks.
     *
     * @param person who wants to go on
     */
    public static Map<String, List<Lack>> lacks(Dossier dossier, String person) {
        Project project = dossier.project();
        Map<String, List<Lack>> lacks = new LinkedHashMap<>();
        lacks.put("sited", sited(dossier));
        boolean heard = dossier.answers() >= LEAST_ANSWERS || !project.needsReason().isBlank();
        lacks.put("heard", unless(heard, Lack.ANSWERS));
        lacks.put("staffed", unless(project.staff().isPresent(), Lack.KEEPER));
        boolean equipped = dossier.equipment().stream().allMatch(Equipment::isSettled);
        lacks.put("equipped", unless(equipped, Lack.EQUIPMENT));
        lacks.put("signed", unless(project.rules().isPresent(), Lack.SIGN));
        lacks.put("accepted", accepted(dossier, person));
        return lacks;
    }

    /** Whether somebody may judge what others made. */
    public static boolean isSecondPerson(Project project, String person) {
        return !project.appliedBy().equals(person)
                && !project.equippedBy().filter(person::equals).isPresent();
    }

    private static List<Lack> sited(Dossier dossier) {
        List<Lack> lacks = new ArrayList<>();
        if (dossier.project().site().isEmpty()) {
            lacks.add(Lack.SITE);
        }
        if (dossier.photos() == 0) {
            lacks.add(Lack.PHOTO);
        }
        return List.copyOf(lacks);
    }

    /** What was checked before it was submitted again says nothing of what it is like now. */
    private static List<Lack> accepted(Dossier dossier, String person) {
        Optional<Checked> checked =
                dossier.checked().filter(one -> !one.at().isBefore(dossier.matter().since()));
        if (checked.isEmpty()) {
            return List.of(Lack.CHECKLIST);
        }
        if (!checked.get().passed()) {
            return List.of(Lack.PASSED);
        }
        boolean second =
                isSecondPerson(dossier.project(), person)
                        && checked.get().by().stream()
                                .allMatch(one -> isSecondPerson(dossier.project(), one));
        return unless(second, Lack.SECOND_PERSON);
    }

    private static List<Lack> unless(boolean holds, Lack lack) {
        return holds ? List.of() : List.of(lack);
    }
}
