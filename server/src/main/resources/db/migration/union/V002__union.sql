-- The tree of union organisations. "union" is a reserved word in SQL, so the schema is in the plural.
create schema unions;

create table unions.unit (
    code       text primary key check (code ~ '^[0-9A-Z]{6,20}$'),
    parent     text references unions.unit (code),
    kind       text not null check (kind in ('municipal', 'district', 'subdistrict', 'park', 'grassroots')),
    name       text not null check (name <> ''),
    short_name text not null check (short_name <> ''),
    english    text not null check (english <> ''),
    -- The official area code where the unit is an area; the science park has none.
    area       text unique,
    -- A centre point in WGS-84, for finding by name.
    lon        double precision check (lon between -180 and 180),
    lat        double precision check (lat between -90 and 90),
    opened_on  date not null,
    closed_on  date,
    position   int  not null default 0,
    check ((parent is null) = (kind = 'municipal')),
    check (closed_on > opened_on),
    check ((lon is null) = (lat is null))
);

-- Other names of a unit, each for as long as it was used.
create table unions.alias (
    unit  text not null references unions.unit (code),
    alias text not null check (alias <> ''),
    since date,
    until date,
    primary key (unit, alias),
    check (until > since)
);

-- Who took over from a unit that closed: one unit after a merger, several after a split.
create table unions.succession (
    unit      text not null references unions.unit (code),
    successor text not null references unions.unit (code),
    primary key (unit, successor),
    check (unit <> successor)
);

insert into unions.unit (code, parent, kind, name, short_name, english, area, lon, lat, opened_on, position) values
    ('110000',    null,     'municipal',   '北京市总工会',             '北京市',     'Beijing Federation of Trade Unions',                 '110000',    116.4074, 39.9042, '1950-01-01', 0),
    ('110101',    '110000', 'district',    '东城区总工会',             '东城区',     'Dongcheng District Federation of Trade Unions',      '110101',    116.4164, 39.9284, '2010-07-01', 0),
    ('110101001', '110101', 'subdistrict', '东华门街道总工会',         '东华门',     'Donghuamen Subdistrict',     '110101001', 116.3995, 39.9113, '2010-07-01', 1),
    ('110101002', '110101', 'subdistrict', '景山街道总工会',           '景山',       'Jingshan Subdistrict',       '110101002', 116.4008, 39.9277, '2010-07-01', 2),
    ('110101003', '110101', 'subdistrict', '交道口街道总工会',         '交道口',     'Jiaodaokou Subdistrict',     '110101003', 116.4002, 39.9358, '2010-07-01', 3),
    ('110101004', '110101', 'subdistrict', '安定门街道总工会',         '安定门',     'Andingmen Subdistrict',      '110101004', 116.3988, 39.9442, '2010-07-01', 4),
    ('110101005', '110101', 'subdistrict', '北新桥街道总工会',         '北新桥',     'Beixinqiao Subdistrict',     '110101005', 116.4189, 39.9407, '2010-07-01', 5),
    ('110101006', '110101', 'subdistrict', '东四街道总工会',           '东四',       'Dongsi Subdistrict',         '110101006', 116.4193, 39.9284, '2010-07-01', 6),
    ('110101007', '110101', 'subdistrict', '朝阳门街道总工会',         '朝阳门',     'Chaoyangmen Subdistrict',    '110101007', 116.4194, 39.9203, '2010-07-01', 7),
    ('110101008', '110101', 'subdistrict', '建国门街道总工会',         '建国门',     'Jianguomen Subdistrict',     '110101008', 116.4206, 39.9079, '2010-07-01', 8),
    ('110101009', '110101', 'subdistrict', '东直门街道总工会',         '东直门',     'Dongzhimen Subdistrict',     '110101009', 116.4328, 39.9381, '2010-07-01', 9),
    ('110101010', '110101', 'subdistrict', '和平里街道总工会',         '和平里',     'Hepingli Subdistrict',       '110101010', 116.4032, 39.9557, '2010-07-01', 10),
    ('110101011', '110101', 'subdistrict', '前门街道总工会',           '前门',       'Qianmen Subdistrict',        '110101011', 116.3981, 39.8951, '2010-07-01', 11),
    ('110101012', '110101', 'subdistrict', '崇文门外街道总工会',       '崇文门外',   'Chongwenmenwai Subdistrict', '110101012', 116.4129, 39.8956, '2010-07-01', 12),
    ('110101013', '110101', 'subdistrict', '东花市街道总工会',         '东花市',     'Donghuashi Subdistrict',     '110101013', 116.4330, 39.8959, '2010-07-01', 13),
    ('110101014', '110101', 'subdistrict', '龙潭街道总工会',           '龙潭',       'Longtan Subdistrict',        '110101014', 116.4308, 39.8811, '2010-07-01', 14),
    ('110101015', '110101', 'subdistrict', '体育馆路街道总工会',       '体育馆路',   'Tiyuguanlu Subdistrict',     '110101015', 116.4187, 39.8828, '2010-07-01', 15),
    ('110101016', '110101', 'subdistrict', '天坛街道总工会',           '天坛',       'Tiantan Subdistrict',        '110101016', 116.4031, 39.8809, '2010-07-01', 16),
    ('110101017', '110101', 'subdistrict', '永定门外街道总工会',       '永定门外',   'Yongdingmenwai Subdistrict', '110101017', 116.3947, 39.8652, '2010-07-01', 17),
    ('110101P01', '110101', 'park',        '中关村科技园区东城园工委', '东城园',     'Zhongguancun Science Park Dongcheng', null, 116.4119, 39.9535, '2010-07-01', 18);

insert into unions.alias (unit, alias) values
    ('110101001', '东华门街道'), ('110101002', '景山街道'), ('110101003', '交道口街道'),
    ('110101004', '安定门街道'), ('110101005', '北新桥街道'), ('110101006', '东四街道'),
    ('110101007', '朝阳门街道'), ('110101008', '建国门街道'), ('110101009', '东直门街道'),
    ('110101010', '和平里街道'), ('110101011', '前门街道'), ('110101012', '崇文门外街道'),
    ('110101012', '崇外'), ('110101012', '崇外街道'), ('110101013', '东花市街道'),
    ('110101014', '龙潭街道'), ('110101015', '体育馆路街道'), ('110101015', '体育馆路'),
    ('110101016', '天坛街道'), ('110101017', '永定门外街道'), ('110101017', '永外'),
    ('110101017', '永外街道'), ('110101P01', '东城园'), ('110101P01', '中关村东城园'),
    ('110101P01', '科技园'), ('110101', '东城区'), ('110101', '东城'), ('110000', '北京市');
