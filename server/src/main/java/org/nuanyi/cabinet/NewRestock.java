package org.nuanyi.cabinet;

import java.util.List;
import java.util.UUID;

/**
 * That somebody goes to refill a cabinet.
 *
 * @param id made once by whoever asks: the same again is the same
 * @param cabinet its id
 * @param store number of the store of supplies that it is refilled from
 * @param loads one of a lane at most
 */
public record NewRestock(UUID id, String cabinet, long store, List<Load> loads) {

    public NewRestock {
        loads = List.copyOf(loads);
    }
}
