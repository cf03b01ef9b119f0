package org.nuanyi.build.web;

import java.util.List;
import java.util.Optional;
import org.nuanyi.build.PlacePhoto;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.lifecycle.Lifecycle;

/**
 * A project as its page shows it.
 *
 * @param station code of the station it became
 * @param seen its version
 * @param hasContact whether somebody can be reached of it
 * @param contact how, where the reader asked
 * @param prepares whether the reader may change what is known of it
 * @param edits whether the reader may see the contact
 * @param photoWrong why a photo was not taken
 * @param error why something was not done; empty otherwise
 */
record ProjectView(
        DeskFrame desk,
        String code,
        String name,
        String unit,
        String applicant,
        Optional<String> station,
        int seen,
        Lifecycle lifecycle,
        List<Part> parts,
        Optional<AroundView> around,
        HeardView heard,
        AcceptanceView acceptance,
        List<PlacePhoto> photos,
        boolean hasContact,
        Optional<String> contact,
        boolean prepares,
        boolean edits,
        String photoWrong,
        String error) {

    /** Where a step is sent to. */
    public String acts() {
        return BuildSection.PATH + "/" + code + "/act";
    }
}
