package org.nuanyi.equipment;

import java.util.Optional;

/**
 * A fault of a piece, as somebody reports it.
 *
 * @param tag of the piece
 * @param fault what is wrong, up to 500 characters
 * @param photo a JPEG or PNG file
 */
public record NewFault(String tag, String fault, Optional<byte[]> photo, FaultSource source) {}
