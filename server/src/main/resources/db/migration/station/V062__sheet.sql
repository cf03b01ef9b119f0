-- Sheets of the register that came back and are looked at before they are applied. Each is for the account that
-- brought it and nobody else, and is forgotten after a while; what it wants is judged in the scope of that account anew
-- each time.
create table station.sheet (
    id         uuid        primary key,
    actor      text        not null check (actor <> ''),
    file       text        not null,
    at         timestamptz not null,
    expires_at timestamptz not null,
    -- How many stations stand in it.
    rows       int         not null,
    headings   text[]      not null,
    ignored    text[]      not null,
    -- With which it was applied.
    batch      uuid
);

create index sheet_by_end on station.sheet (expires_at);

-- Only the rows that say something new, or something that cannot be.
create table station.sheet_row (
    sheet   uuid   not null references station.sheet (id) on delete cascade,
    line    int    not null,
    -- Empty where there is none to be read; the version is -1 then.
    code    text   not null,
    version int    not null,
    fields  text[] not null,
    texts   text[] not null,
    odd     text[] not null,
    cells   text[] not null,
    primary key (sheet, line)
);

call scope.protect(
    'station.sheet',
    '(select scope.writes_everything()) or actor = (select scope.actor())',
    '(select scope.writes_everything()) or actor = (select scope.actor())');
call scope.protect(
    'station.sheet_row',
    'exists (select from station.sheet where sheet.id = sheet_row.sheet)',
    'exists (select from station.sheet where sheet.id = sheet_row.sheet)');
