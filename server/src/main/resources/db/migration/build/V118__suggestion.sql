-- What people say without a name: here a station is wanted. The place is a cell of about 100 m that they chose on a map,
-- or an address they wrote; nobody's own position. A cell cannot say more: three decimals of a degree.
create table build.suggestion (
    id         uuid primary key,
    unit       text not null check (unit <> ''),
    cell       text check (cell ~ '^[0-9]{1,3}\.[0-9]{3},[0-9]{1,2}\.[0-9]{3}$'),
    address    text not null check (char_length(address) <= 120),
    comers     text[] not null check (cardinality(comers) > 0),
    why        text not null check (char_length(why) <= 300),
    said_on    date not null,
    -- What became of it: a project, or an answer.
    project    text references build.project (code),
    answer     text check (char_length(answer) between 1 and 300),
    settled_on date,
    settled_by text,
    check (cell is not null or address <> ''),
    check (project is null or answer is null),
    check (((project is null) and (answer is null)) = (settled_on is null)),
    check ((settled_on is null) = (settled_by is null))
);

create index suggestion_waiting on build.suggestion (unit) where settled_on is null;
create index suggestion_by_project on build.suggestion (project);

call scope.protect_by_unit('build.suggestion');
