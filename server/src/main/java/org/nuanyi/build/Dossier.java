package org.nuanyi.build;

import java.util.List;
import java.util.Optional;
import org.nuanyi.kernel.flow.Matter;

/**
 * A project with all that is decided by.
 *
 * @param matter where it stands
 * @param equipment what its kind asks for, in the order of the catalogue
 * @param photos of the place
 * @param answers how many workers said what is needed
 * @param checked the checklist of the acceptance that was handed in last
 */
public record Dossier(
        Project project,
        Matter matter,
        List<Equipment> equipment,
        int photos,
        int answers,
        Optional<Checked> checked) {

    public Dossier {
        equipment = List.copyOf(equipment);
    }
}
