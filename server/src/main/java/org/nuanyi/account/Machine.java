package org.nuanyi.account;

import java.util.List;
import java.util.Optional;

/**
 * A partner system or a device, with what it holds.
 *
 * @param station code of the station a device stands at
 * @param role the role it was made with
 * @param keys the newest first
 */
public record Machine(
        Account account, Optional<String> station, GivenRole role, List<ApiKey> keys) {

    public Machine {
        keys = List.copyOf(keys);
    }
}
