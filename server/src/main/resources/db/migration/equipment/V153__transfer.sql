-- Pieces on their way from station to station (调拨、借用). A piece is on the books of one station always: of the one that
-- hands it out, until the other has accepted it; lent, of the one that has it. A row is the taker's; the giver sees it.
create table equipment.transfer (
    id           bigint generated always as identity primary key,
    key          uuid        not null unique,
    tag          text        not null check (tag <> ''),
    item         text        not null check (item <> ''),
    unit         text        not null check (unit <> ''),
    sender       text        not null check (sender <> ''),
    from_station text        not null check (from_station <> ''),
    to_station   text        not null check (to_station <> '' and to_station <> from_station),
    -- The day by which a lent piece comes back; none where it stays.
    due_on       date,
    note         text        not null check (char_length(note) <= 300),
    sent_by      text        not null check (sent_by <> ''),
    sent_at      timestamptz not null,
    accepted_by  text        check (accepted_by <> sent_by),
    accepted_at  timestamptz,
    accept_note  text        not null default '' check (char_length(accept_note) <= 300),
    accept_jpeg  bytea       check (octet_length(accept_jpeg) <= 4194304),
    back_by      text        check (back_by <> ''),
    back_at      timestamptz,
    received_by  text        check (received_by <> back_by),
    receive_note text        not null default '' check (char_length(receive_note) <= 300),
    receive_jpeg bytea       check (octet_length(receive_jpeg) <= 4194304),
    ended_at     timestamptz,
    check ((accepted_by is null) = (accepted_at is null)),
    check ((back_by is null) = (back_at is null)),
    check (accepted_by is null or accept_note <> '' or accept_jpeg is not null),
    check (received_by is null or receive_note <> '' or receive_jpeg is not null),
    check (back_by is null or (accepted_by is not null and due_on is not null)),
    check (received_by is null or back_by is not null)
);

-- A piece is on one way at a time.
create unique index transfer_open on equipment.transfer (tag) where ended_at is null;
create index transfer_by_tag on equipment.transfer (tag, id);
create index transfer_by_unit on equipment.transfer (unit, id);

-- That a unit handed a piece out: by this it has it back.
create table equipment.sending (
    transfer bigint primary key references equipment.transfer (id),
    unit     text   not null check (unit <> '')
);

create index sending_by_unit on equipment.sending (unit, transfer desc);
call scope.protect_by_unit('equipment.transfer');
call scope.protect_by_unit('equipment.sending');

drop policy sees on equipment.transfer;
create policy sees on equipment.transfer for select using (
    (select scope.reads_everything()) or unit = any (cast((select scope.readable()) as text[]))
    or sender = any (cast((select scope.readable()) as text[])));

revoke update, delete on equipment.transfer from ${app};
grant update (accepted_by, accepted_at, accept_note, accept_jpeg, back_by, back_at, received_by, receive_note, receive_jpeg,
              ended_at) on equipment.transfer to ${app};
revoke delete on equipment.sending from ${app};
