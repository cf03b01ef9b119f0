-- How fresh the proofs of life are, unit by unit: counted by the index alone.
create index station_by_proof on station.station (unit, confirmed_at) where lifecycle = 'open';
