package org.nuanyi.cabinet;

import java.util.OptionalInt;
import java.util.UUID;

/**
 * That somebody wants a door open from afar.
 *
 * @param id made once by whoever asks: the same again is the same
 * @param cabinet its id
 * @param lane empty for the service door
 * @param reason 1 to 300 characters
 */
public record NewUnlock(UUID id, String cabinet, OptionalInt lane, String reason) {}
