-- Two stations that look like one and are two: somebody has looked. The smaller code comes first.
create table station.distinct_pair (
    station  text not null references station.station (code) on delete cascade,
    -- A code, not a key: a row hangs off one station. Codes are never used again.
    other    text not null,
    -- The id of an account.
    noted_by text not null check (noted_by <> ''),
    noted_at timestamptz not null,
    primary key (station, other),
    check (station < other)
);

create index distinct_pair_by_other on station.distinct_pair (other);

call scope.protect_by_parent('station.distinct_pair', 'station', 'station.station', 'code');
