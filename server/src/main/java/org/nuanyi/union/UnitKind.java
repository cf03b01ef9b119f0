package org.nuanyi.union;

/** What a node of the union tree is. */
public enum UnitKind {
    MUNICIPAL,
    DISTRICT,
    SUBDISTRICT,
    PARK,
    GRASSROOTS
}
