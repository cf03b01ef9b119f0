package org.nuanyi.cabinet;

import java.util.UUID;

/**
 * That a member wants a lane opened.
 *
 * @param id made once by whoever asks: the same again is the same
 * @param cabinet its id
 * @param lane its number
 * @param pieces how many; below nothing to give some back
 * @param member keyed hash of the member's number, never the number itself
 */
public record Asking(UUID id, String cabinet, int lane, int pieces, String member) {}
