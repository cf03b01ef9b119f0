-- A keeper's station is found by the exact number, of which only a keyed fingerprint is there to compare.
create index station_by_keeper_mobile on station.station (keeper_mobile_fingerprint)
    where keeper_mobile_fingerprint is not null;
