delete from addressee.other_name o where exists (select 1 from addressee.other_name e where e.addressee_id = o.addressee_id and e.kind = o.kind
    and e.name = o.name and coalesce(e.kana, '') = coalesce(o.kana, '') and (e.recorded_at < o.recorded_at or e.recorded_at = o.recorded_at and e.id < o.id));
-- An index of this database takes columns only.
alter table addressee.other_name add column kana_or_none varchar(400) generated always as coalesce(kana, '');
comment on column addressee.other_name.kana_or_none is '呼び名のフリガナ（ないときは長さのない文字列）';
create unique index other_name_once on addressee.other_name (addressee_id, kind, name, kana_or_none);
comment on column addressee.other_name.address_key is '使わない（呼び名に住所はない。これを書き込む版のノードがなくなったら消す）';
