-- How the server and a cabinet talk (docs/cabinet-protocol.md), and what the server knows of each.

-- By what commands are signed; the newest signs, the others are still believed.
create table cabinet.signer (
    kid     text primary key check (kid <> ''),
    -- A JWK with its private half.
    sealed  bytea       not null,
    made_at timestamptz not null
);

call scope.protect_shared('cabinet.signer');
call crypto.seal_column('cabinet.signer', 'kid', 'sealed');

-- A token by which one device becomes this cabinet, once.
create table cabinet.token (
    hash    bytea primary key,
    unit    text        not null check (unit <> ''),
    cabinet text        not null references cabinet.cabinet (id),
    made_at timestamptz not null,
    over_at timestamptz not null,
    used_at timestamptz,
    -- What the device calls its request: the same again within a while is answered the same.
    request uuid,
    check ((used_at is null) = (request is null))
);

create index token_by_cabinet on cabinet.token (cabinet);
call scope.protect_by_unit('cabinet.token');

-- The device that is the cabinet now.
create table cabinet.device (
    cabinet           text primary key references cabinet.cabinet (id),
    unit              text        not null check (unit <> ''),
    -- Of its password, 256 random bits.
    hash              bytea       not null,
    -- By which it turns numbers of cards into what it says of them.
    card_key          bytea       not null,
    heartbeat_seconds int         not null check (heartbeat_seconds between 10 and 3600),
    model             text        not null default '',
    serial            text        not null default '',
    provisioned_at    timestamptz not null
);

call scope.protect_by_unit('cabinet.device');
call crypto.seal_column('cabinet.device', 'cabinet', 'card_key');

-- The times since a cabinet was switched on, and up to which number all it wrote down is here.
create table cabinet.boot (
    cabinet text   not null references cabinet.cabinet (id),
    boot_id uuid   not null,
    boot    bigint not null check (boot > 0),
    unit    text   not null check (unit <> ''),
    up_to   bigint not null default 0,
    primary key (cabinet, boot_id)
);

call scope.protect_by_unit('cabinet.boot');

-- What a cabinet wrote down and said, once under its number. Who showed a card is not kept here.
create table cabinet.word (
    cabinet     text        not null references cabinet.cabinet (id),
    boot_id     uuid        not null,
    sequence    bigint      not null check (sequence > 0),
    unit        text        not null check (unit <> ''),
    channel     text        not null check (channel <> ''),
    transaction uuid,
    -- As JSON; as it came where it could not be read, and then why.
    said        text        not null,
    unreadable  text        check (unreadable <> ''),
    -- Of the bytes as they came.
    hash        bytea       not null,
    happened_at timestamptz not null,
    heard_at    timestamptz not null,
    -- The opening that may be over with this, once all before it is here.
    closes      uuid,
    primary key (cabinet, boot_id, sequence)
);

create index word_by_transaction on cabinet.word (transaction) where transaction is not null;
create index word_by_time on cabinet.word (cabinet, heard_at desc);
call scope.protect_by_unit('cabinet.word');
revoke update, delete on cabinet.word from ${app};

-- How a cabinet is, as far as it is known.
create table cabinet.twin (
    cabinet          text primary key references cabinet.cabinet (id),
    unit             text   not null check (unit <> ''),
    -- The newest state of its connection is that of the greatest boot and number in it.
    boot             bigint not null default 0,
    connection       bigint not null default 0,
    online           bool   not null default false,
    changed_at       timestamptz,
    seen_at          timestamptz,
    -- Until when the next word is due.
    due_at           timestamptz,
    -- The last heartbeat and the newest snapshot, as JSON.
    heartbeat        text,
    lanes            text,
    lanes_boot       bigint not null default 0,
    lanes_sequence   bigint not null default 0,
    lanes_boot_id    uuid,
    lanes_at         timestamptz
);

create index twin_due on cabinet.twin (due_at) where due_at is not null;
call scope.protect_by_unit('cabinet.twin');

-- What somebody has to look after at a cabinet; one of a kind at a time.
create table cabinet.alarm (
    id         bigint generated always as identity primary key,
    unit       text        not null check (unit <> ''),
    cabinet    text        not null references cabinet.cabinet (id),
    kind       text        not null check (kind <> ''),
    detail     text        not null default '',
    raised_at  timestamptz not null,
    -- When it was last said; it is said again while it lasts.
    told_at    timestamptz not null,
    cleared_at timestamptz
);

create unique index alarm_open on cabinet.alarm (cabinet, kind) where cleared_at is null;
create index alarm_by_cabinet on cabinet.alarm (cabinet, raised_at desc);
call scope.protect_by_unit('cabinet.alarm');
revoke delete on cabinet.alarm from ${app};

-- Which version of its plan a cabinet is to have.
alter table cabinet.cabinet add column plan bigint not null default 0;

-- Those of which more is to come.
create index opening_open on cabinet.opening (cabinet) where not over;

-- What is found missing, or moves while nothing is open, is no opening's.
alter table cabinet.dispense alter column opening drop not null;

-- Who may open cabinets: members as the union's register gave them, by a keyed hash of their number.
create table cabinet.member (
    member  text primary key check (member <> ''),
    number  bytea       not null,
    since   timestamptz not null,
    -- No member any more: nothing opens, and no list has the card.
    left_at timestamptz
);

call scope.protect_shared('cabinet.member');
call crypto.seal_column('cabinet.member', 'member', 'number');

-- What each cabinet calls a member's card; no two of them say the same.
create table cabinet.card (
    cabinet text not null references cabinet.cabinet (id),
    card    text not null check (card <> ''),
    unit    text not null check (unit <> ''),
    member  text not null references cabinet.member (member),
    primary key (cabinet, card)
);

create unique index card_by_member on cabinet.card (member, cabinet);
call scope.protect_by_unit('cabinet.card');
