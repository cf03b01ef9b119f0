package org.nuanyi.supply;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A kind of supplies, in the catalogue of the whole house.
 *
 * @param code lower case letters, digits and hyphens; it never changes
 * @param name in Chinese, and {@code english}
 * @param piece what one piece is called in Chinese (瓶), and {@code pieceEnglish}
 * @param pack pieces in a pack, at least 1
 * @param dated whether each piece has a day by which it is used
 * @param gtin of a piece, 8 or 12 to 14 digits with a right check digit
 * @param retiredOn since when nothing of it is received
 */
public record Item(
        String code,
        String name,
        String english,
        String piece,
        String pieceEnglish,
        ItemCategory category,
        int pack,
        boolean dated,
        Optional<String> gtin,
        Optional<LocalDate> retiredOn) {}
