package org.nuanyi.supply;

/**
 * Where supplies lie (仓库).
 *
 * @param unit code of the unit whose it is
 * @param place code of the unit or of the station
 */
public record Store(long id, String unit, StoreKind kind, String place) {}
