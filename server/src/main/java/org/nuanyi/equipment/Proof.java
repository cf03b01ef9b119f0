package org.nuanyi.equipment;

import java.util.Optional;

/**
 * That a piece came.
 *
 * @param note may be empty where there is a photo; up to 300 characters
 * @param photo a JPEG or PNG file
 */
public record Proof(String note, Optional<byte[]> photo) {

    boolean isNone() {
        return note.isBlank() && photo.isEmpty();
    }
}
