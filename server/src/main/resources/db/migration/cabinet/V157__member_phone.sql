-- The phones by which members open cabinets. Number, telephone and openid are kept nowhere.
create table cabinet.phone (
    -- Of the token in its cookie, 256 random bits.
    hash    bytea primary key,
    member  text        not null references cabinet.member (member),
    -- Keyed hash of what WeChat calls whoever holds it.
    wechat  text        check (wechat <> ''),
    since   timestamptz not null,
    seen_at timestamptz not null
);

create index phone_by_member on cabinet.phone (member);
create index phone_by_wechat on cabinet.phone (wechat) where wechat is not null;
create index phone_by_time on cabinet.phone (seen_at);
call scope.protect_shared('cabinet.phone');
