-- A station is its unit's; what hangs off it goes with it, also to another unit. A host gives rooms to several units
-- and is shared.
call scope.protect_by_unit('station.station');
call scope.protect_by_parent('station.exception', 'station', 'station.station', 'code');
call scope.protect_by_parent('station.sign', 'station', 'station.station', 'code');
call scope.protect_shared('station.host');

-- A view shows what its reader may see, not what its owner may.
alter view station.record set (security_invoker = true);

-- The unit that answers for a station, for what other modules keep about it.
create function station.unit_of(code text) returns text language sql stable
    return (select station.unit from station.station where station.code = unit_of.code);
