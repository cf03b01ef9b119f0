-- The register counts what its filters leave on each page: all that most of them ask, so that at 200,000 stations the
-- rows themselves are not read for it.
create index station_for_the_register on station.station (code)
    include (unit, lifecycle, kind, provenance, checked_at, locked_at, locked_people, shut_at);
